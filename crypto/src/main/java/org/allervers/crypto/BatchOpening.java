package org.allervers.crypto;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.allervers.crypto.internal.parallel.Slices;
import org.jspecify.annotations.Nullable;

/** Opens a batch in parallel, with one engine per thread. */
final class BatchOpening<C> {
  private final Compartment<C> compartment;
  private final Session session;
  private final List<Map.Entry<ObjectRef<C>, Sealed>> objects;

  BatchOpening(Compartment<C> compartment, Session session, Map<ObjectRef<C>, Sealed> objects) {
    this.compartment = compartment;
    this.session = session;
    this.objects = new ArrayList<>(objects.entrySet());
  }

  List<Opened<C>> run(Executor executor) {
    List<@Nullable Opened<C>> results = new ArrayList<>(Collections.nCopies(objects.size(), null));
    Slices.run(
        objects.size(),
        executor,
        session::borrow,
        (engine, index) -> {
          Map.Entry<ObjectRef<C>, Sealed> object = objects.get(index);
          results.set(index, compartment.openOne(engine, object.getKey(), object.getValue()));
        },
        session::giveBack);
    List<Opened<C>> all = new ArrayList<>(results.size());
    for (Opened<C> one : results) {
      if (one == null) {
        throw new AssertionError("an object was left out");
      }
      all.add(one);
    }
    return Collections.unmodifiableList(all);
  }
}
