import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Opens one HTML page in headless Chromium, measures every text, table and chart, and takes pictures.
 *
 * <p>Arguments: browser, empty profile directory, page, directory for the pictures. Needs a JDK and nothing else: the
 * browser is driven through its DevTools protocol with the JDK's own web socket. Ends with 1 when something is cut,
 * overlaps, is empty or comes from the network.
 */
final class RenderReport {

  /** A way of looking at the page: a screen of some width, or the paper of a printer (A4 less 1 cm margins). */
  private enum View {
    SCREEN_1280(1280, ""),
    SCREEN_800(800, ""),
    PRINT_A4(718, "print");

    final int width;
    final String media;

    View(int width, String media) {
      this.width = width;
      this.media = media;
    }
  }

  /** Pictures are cut at this height, so that each stays readable and within what the browser can paint. */
  private static final int TILE_HEIGHT = 2000;

  /** Answers one fact per line: {@code count<TAB>name<TAB>number} or {@code problem<TAB>text}. */
  private static final String MEASURE =
      """
      (() => {
        const out = [];
        const problem = text => out.push('problem\\t' + text.replace(/\\s+/g, ' ').slice(0, 200));
        const count = (name, n) => out.push('count\\t' + name + '\\t' + n);
        const root = document.documentElement;
        const shown = e => {
          for (let p = e; p; p = p.parentElement) {
            const s = getComputedStyle(p);
            if (s.display === 'none' || s.visibility === 'hidden' || s.opacity === '0') return false;
            if (p.tagName === 'DETAILS' && !p.open && !(e.closest('summary'))) return false;
          }
          return true;
        };
        // Texts that only a screen reader meets are kept in a box of one pixel.
        const spoken = e => {
          for (let p = e; p; p = p.parentElement) {
            const s = getComputedStyle(p);
            if (s.clip === 'rect(0px, 0px, 0px, 0px)' || (p.clientWidth === 1 && p.clientHeight === 1)) return true;
          }
          return false;
        };
        const says = e => (e.textContent || '').trim().replace(/\\s+/g, ' ').slice(0, 60);

        if (root.scrollWidth > root.clientWidth + 1) {
          problem('the page is ' + root.scrollWidth + ' px wide in a window of ' + root.clientWidth);
        }

        const tables = [...document.querySelectorAll('table')].filter(shown);
        const charts = [...document.querySelectorAll('svg, canvas')]
            .filter(e => shown(e) && !e.parentElement.closest('svg') && e.getAttribute('aria-hidden') !== 'true'
                && e.querySelector('rect, path, circle, line, polyline, polygon'));
        count('tables', tables.length);
        count('rows', tables.reduce((n, t) => n + t.rows.length, 0));
        count('charts', charts.length);
        for (const t of tables) {
          const box = t.getBoundingClientRect();
          if (box.width < 20 || box.height < 10 || t.rows.length === 0) problem('empty table: ' + says(t));
          const holder = t.parentElement;
          if (holder.scrollWidth > holder.clientWidth + 1 && getComputedStyle(holder).overflowX !== 'visible') {
            problem('table cut by its container: ' + says(t));
          }
        }
        for (const c of charts) {
          const box = c.getBoundingClientRect();
          if (box.width < 40 || box.height < 20) problem('chart without size: ' + says(c));
          for (const mark of c.querySelectorAll('rect, circle, path, line, polyline, polygon, text')) {
            if (!shown(mark) || mark.closest('defs')) continue;
            const m = mark.getBoundingClientRect();
            if (m.left < box.left - 1.5 || m.right > box.right + 1.5 || m.top < box.top - 1.5 || m.bottom > box.bottom + 1.5) {
              problem('<' + mark.tagName + '> outside its chart: ' + (says(mark) || says(c)));
            }
          }
        }
        for (const image of document.images) {
          if (!image.complete || image.naturalWidth === 0) problem('image without content');
        }
        for (const e of performance.getEntriesByType('resource')) {
          if (!e.name.startsWith('data:') && !e.name.startsWith('blob:')) problem('asks for ' + e.name);
        }

        for (const e of document.body.querySelectorAll('*')) {
          if (e.closest('svg') || !shown(e) || spoken(e)) continue;
          const s = getComputedStyle(e);
          const cutsX = s.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1;
          const cutsY = s.overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 1;
          if ((cutsX || cutsY) && e !== document.body) problem('<' + e.tagName.toLowerCase() + '> cuts: ' + says(e));
        }

        // Every line of text as a box; two boxes of different elements must not cover each other.
        const boxes = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node; (node = walker.nextNode()); ) {
          const owner = node.parentElement;
          if (!node.data.trim() || ['SCRIPT', 'STYLE', 'TITLE', 'DESC'].includes(owner.tagName.toUpperCase())
              || !shown(owner) || spoken(owner)) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const r of range.getClientRects()) {
            if (r.width < 1 || r.height < 1) continue;
            boxes.push({ l: r.left, r: r.right, t: r.top, b: r.bottom, owner, text: says(owner) });
            if (r.left < -1 || r.right > root.clientWidth + 1 && getComputedStyle(root).overflowX !== 'auto') {
              problem('text beyond the edge: ' + says(owner));
            }
          }
        }
        count('texts', boxes.length);
        boxes.sort((a, b) => a.t - b.t);
        let reported = 0;
        for (let i = 0; i < boxes.length && reported < 20; i++) {
          const a = boxes[i];
          for (let j = i + 1; j < boxes.length && boxes[j].t < a.b; j++) {
            const b = boxes[j];
            if (a.owner === b.owner) continue;
            const w = Math.min(a.r, b.r) - Math.max(a.l, b.l);
            const h = Math.min(a.b, b.b) - Math.max(a.t, b.t);
            // Line boxes are taller than their letters: a third of the smaller height is air.
            if (w > 2 && h > Math.min(a.b - a.t, b.b - b.t) / 3) {
              problem('overlap: "' + a.text + '" and "' + b.text + '"');
              reported++;
            }
          }
        }
        count('height', Math.ceil(Math.max(root.scrollHeight, document.body.scrollHeight)));
        return btoa(unescape(encodeURIComponent(out.join('\\n'))));
      })()
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ConcurrentHashMap<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
  private WebSocket socket;
  private int lastId;

  public static void main(String[] args) throws Exception {
    Path profile = Path.of(args[1]);
    Path page = Path.of(args[2]).toRealPath();
    Path pictures = Path.of(args[3]);
    Process browser =
        new ProcessBuilder(
                args[0],
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--user-data-dir=" + profile,
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("browser.log").toFile())
            .start();
    int problems;
    try {
      problems = new RenderReport().run(profile, page, pictures);
    } finally {
      browser.destroy();
      if (!browser.waitFor(10, TimeUnit.SECONDS)) {
        browser.destroyForcibly().waitFor();
      }
    }
    if (problems > 0) {
      System.out.println(problems + " problems in the rendered report.");
      System.exit(1);
    }
    System.out.println("The rendered report is whole: nothing cut, nothing overlapping, nothing from the network.");
  }

  private int run(Path profile, Path page, Path pictures) throws Exception {
    connect(profile);
    send("Page.enable", "{}").get(30, TimeUnit.SECONDS);
    int problems = 0;
    for (View view : View.values()) {
      problems += look(view, page, pictures);
    }
    byte[] pdf = bytes(send("Page.printToPDF", "{\"printBackground\":true,\"preferCSSPageSize\":true}"));
    Files.write(pictures.resolve("report.pdf"), pdf);
    System.out.println("  report.pdf: " + pdf.length + " bytes");
    return problems;
  }

  private int look(View view, Path page, Path pictures) throws Exception {
    send("Emulation.setEmulatedMedia", "{\"media\":\"" + view.media + "\"}").get(30, TimeUnit.SECONDS);
    resize(view.width, 1000);
    send("Page.navigate", "{\"url\":\"" + page.toUri() + "\"}").get(60, TimeUnit.SECONDS);
    for (int i = 0; !evaluate("document.readyState + ' ' + location.protocol").equals("complete file:"); i++) {
      if (i == 300) {
        throw new IOException("the page does not finish loading");
      }
      Thread.sleep(100);
    }
    evaluate("document.fonts.ready.then(() => 'ready')");

    int problems = 0;
    int height = 0;
    int tables = 0;
    String facts = new String(Base64.getDecoder().decode(evaluate(MEASURE)), StandardCharsets.UTF_8);
    System.out.println(view + ", " + view.width + " px wide");
    for (String fact : facts.split("\n")) {
      String[] part = fact.split("\t");
      System.out.println("  " + String.join(" ", part));
      if (part[0].equals("problem")) {
        problems++;
      } else if (part[1].equals("height")) {
        height = Integer.parseInt(part[2]);
      } else if (Integer.parseInt(part[2]) == 0) {
        System.out.println("  problem: no " + part[1]);
        problems++;
      }
    }
    return problems + photograph(view, height, pictures);
  }

  private int photograph(View view, int height, Path pictures) throws Exception {
    int problems = 0;
    resize(view.width, Math.min(height, TILE_HEIGHT));
    List<String> names = new ArrayList<>();
    for (int top = 0; top < height; top += TILE_HEIGHT) {
      int tall = Math.min(TILE_HEIGHT, height - top);
      String clip = "{\"x\":0,\"y\":%d,\"width\":%d,\"height\":%d,\"scale\":1}".formatted(top, view.width, tall);
      byte[] png =
          bytes(
              send(
                  "Page.captureScreenshot",
                  "{\"format\":\"png\",\"captureBeyondViewport\":true,\"clip\":" + clip + "}"));
      String name =
          "report-%s-%02d.png"
              .formatted(view.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), names.size() + 1);
      Files.write(pictures.resolve(name), png);
      names.add(name);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      if (image == null || image.getWidth() != view.width || image.getHeight() != tall) {
        System.out.println("  problem: " + name + " has not the size asked for");
        problems++;
      } else if (tall > 200 && colours(image) < 3) {
        System.out.println("  problem: " + name + " is blank");
        problems++;
      }
    }
    System.out.println("  pictures: " + String.join(", ", names));
    return problems;
  }

  private static int colours(BufferedImage image) {
    Set<Integer> seen = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth() && seen.size() < 100; x++) {
        seen.add(image.getRGB(x, y));
      }
    }
    return seen.size();
  }

  private void resize(int width, int height) throws Exception {
    send(
            "Emulation.setDeviceMetricsOverride",
            "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":false}".formatted(width, height))
        .get(30, TimeUnit.SECONDS);
  }

  /** Answers the text that a script gives; waits for it when it is a promise. */
  private String evaluate(String script) throws Exception {
    String parameters =
        "{\"returnByValue\":true,\"awaitPromise\":true,\"expression\":" + quoted(script) + "}";
    String answer = send("Runtime.evaluate", parameters).get(120, TimeUnit.SECONDS);
    Matcher value = Pattern.compile("\"type\":\"string\",\"value\":\"([^\"]*)\"").matcher(answer);
    if (!value.find()) {
      throw new IOException("the page answered " + answer);
    }
    return value.group(1);
  }

  private static byte[] bytes(CompletableFuture<String> sent) throws Exception {
    String answer = sent.get(120, TimeUnit.SECONDS);
    int start = answer.indexOf("\"data\":\"") + 8;
    if (start < 8) {
      throw new IOException("the browser answered " + answer);
    }
    return Base64.getDecoder().decode(answer.substring(start, answer.indexOf('"', start)));
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }

  private CompletableFuture<String> send(String method, String parameters) {
    int id = ++lastId;
    CompletableFuture<String> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText("{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters), true);
    return answer;
  }

  private void connect(Path profile) throws Exception {
    Path portFile = profile.resolve("DevToolsActivePort");
    for (int i = 0; !Files.exists(portFile) || Files.readAllLines(portFile).size() < 2; i++) {
      if (i == 600) {
        throw new IOException("the browser did not start: " + Files.readString(profile.resolve("browser.log")));
      }
      Thread.sleep(100);
    }
    String base = "http://127.0.0.1:" + Files.readAllLines(portFile).get(0);
    HttpRequest open =
        HttpRequest.newBuilder(URI.create(base + "/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    String target = http.send(open, BodyHandlers.ofString()).body();
    Matcher address = Pattern.compile("\"webSocketDebuggerUrl\":\\s*\"([^\"]+)\"").matcher(target);
    if (!address.find()) {
      throw new IOException("the browser opened no page: " + target);
    }
    socket = http.newWebSocketBuilder().buildAsync(URI.create(address.group(1)), new Answers()).get(30, TimeUnit.SECONDS);
  }

  /** Joins the parts of each message and hands it to the request that waits for it. */
  private final class Answers implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        String whole = message.toString();
        message.setLength(0);
        if (whole.startsWith("{\"id\":")) {
          int id = Integer.parseInt(whole.substring(6, whole.indexOf(',', 6)));
          CompletableFuture<String> waiting = answers.remove(id);
          if (waiting != null) {
            waiting.complete(whole);
          }
        }
      }
      from.request(1);
      return null;
    }
  }
}
