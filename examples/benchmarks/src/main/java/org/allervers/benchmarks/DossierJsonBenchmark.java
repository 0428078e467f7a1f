package org.allervers.benchmarks;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.allervers.benchmarks.peer.DossierBean;
import org.allervers.benchmarks.peer.PeerMapper;
import org.allervers.core.Dossier;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.UnreadableException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reads and writes 10 000 dossiers, and does the same with plain beans and bare jackson-databind. One operation is all
 * 10 000, each a document of its own in memory.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms3g", "-Xmx3g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DossierJsonBenchmark {

  /** The documents, checked: both sides read every property of them and write them back equal. */
  @State(Scope.Benchmark)
  public static class Documents {
    byte[][] documents;
    final JsonFormat<Dossier> format = JsonFormat.dossiers();
    final ObjectReader beanReader = PeerMapper.create().readerFor(DossierBean.class);

    /** Makes and checks the documents. */
    @Setup
    public void setUp() throws IOException {
      documents = Documents10KB.all();
    }
  }

  /** What our side writes. */
  @State(Scope.Benchmark)
  public static class Dossiers {
    final JsonFormat<Dossier> format = JsonFormat.dossiers();
    Dossier[] dossiers;

    /** Reads the dossiers. */
    @Setup
    public void setUp() throws IOException, UnreadableException {
      byte[][] documents = Documents10KB.all();
      dossiers = new Dossier[documents.length];
      for (int i = 0; i < documents.length; i++) {
        dossiers[i] = format.read(documents[i]).orThrow();
      }
    }
  }

  /** What the peer writes. */
  @State(Scope.Benchmark)
  public static class Beans {
    final ObjectWriter writer = PeerMapper.create().writerFor(DossierBean.class);
    DossierBean[] beans;

    /** Reads the beans. */
    @Setup
    public void setUp() throws IOException {
      ObjectReader reader = PeerMapper.create().readerFor(DossierBean.class);
      byte[][] documents = Documents10KB.all();
      beans = new DossierBean[documents.length];
      for (int i = 0; i < documents.length; i++) {
        beans[i] = reader.readValue(documents[i]);
      }
    }
  }

  /** Reads with the library. */
  @Benchmark
  public void read_allervers(Documents state, Blackhole hole) throws UnreadableException {
    for (byte[] document : state.documents) {
      hole.consume(state.format.read(document).orThrow());
    }
  }

  /** Reads with bare jackson-databind. */
  @Benchmark
  public void read_jackson(Documents state, Blackhole hole) throws IOException {
    for (byte[] document : state.documents) {
      DossierBean bean = state.beanReader.readValue(document);
      hole.consume(bean);
    }
  }

  /** Writes with the library. */
  @Benchmark
  public void write_allervers(Dossiers state, Blackhole hole) {
    for (Dossier dossier : state.dossiers) {
      hole.consume(state.format.write(dossier));
    }
  }

  /** Writes with bare jackson-databind. */
  @Benchmark
  public void write_jackson(Beans state, Blackhole hole) throws IOException {
    for (DossierBean bean : state.beans) {
      hole.consume(state.writer.writeValueAsBytes(bean));
    }
  }
}
