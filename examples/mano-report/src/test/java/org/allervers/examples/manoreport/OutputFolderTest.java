package org.allervers.examples.manoreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  @TempDir
  private Path folder;

  private static OutputFolder.Content content(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static OutputFolder.Content cut(String text) {
    return out -> {
      content(text).writeTo(out);
      throw new IOException("the medium is full");
    };
  }

  @Test
  void half_a_file_never_takes_the_place_of_a_whole_one() throws IOException {
    OutputFolder output = OutputFolder.prepare(folder);
    output.writePublic("public", content("whole"));
    output.writeConfidential("confidential", content("whole"));
    assertThatThrownBy(() -> output.writePublic("public", cut("half")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> output.writeConfidential("confidential", cut("half")))
        .isInstanceOf(IOException.class);

    assertThat(folder.resolve("public")).hasContent("whole");
    assertThat(folder.resolve("confidential")).hasContent("whole");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void a_file_is_written_over_an_older_one() throws IOException {
    OutputFolder output = OutputFolder.prepare(folder);
    output.writePublic("one", content("older"));
    output.writePublic("one", content("newer"));
    assertThat(folder.resolve("one")).hasContent("newer");
  }

  @Test
  void a_file_is_no_folder() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> OutputFolder.prepare(file)).isInstanceOf(IOException.class);
  }
}
