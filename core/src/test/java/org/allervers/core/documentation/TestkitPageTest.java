package org.allervers.core.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code on the page of the testkit is code that runs. */
class TestkitPageTest {

  private static final Pattern BLOCK =
      Pattern.compile("<!-- contract -->\\s*```java\\n(.*?)```", Pattern.DOTALL);

  @Test
  void the_page_shows_the_contract_that_runs() throws IOException {
    String source = Files.readString(Path.of("src/test/java")
        .resolve("org/allervers/core/documentation/HostRulesProperties.java"));
    String region = source.substring(
        source.indexOf("// tag::contract[]\n") + "// tag::contract[]\n".length(),
        source.indexOf("// end::contract[]"));
    Matcher block = BLOCK.matcher(Files.readString(Sources.DOCS.resolve("testkit.md")));
    assertThat(block.find()).isTrue();
    assertThat(block.group(1).strip()).isEqualTo(region.strip());
  }
}
