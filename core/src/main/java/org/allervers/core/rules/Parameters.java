package org.allervers.core.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The thresholds that a host decided otherwise. Whatever is not here keeps the value of its source.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme paramétrage
 */
public final class Parameters {

  private static final Parameters STANDARD = new Parameters(Map.of());

  private final Map<String, Parameter<?>> changed;

  private Parameters(Map<String, Parameter<?>> changed) {
    this.changed = changed;
  }

  /** Returns the values of the sources, all of them. */
  public static Parameters standard() {
    return STANDARD;
  }

  /** Returns these with one more parameter decided otherwise, made with {@code from} or {@code always}. */
  public Parameters with(Parameter<?> parameter) {
    Map<String, Parameter<?>> all = new LinkedHashMap<>(changed);
    all.put(parameter.id(), parameter);
    return new Parameters(Map.copyOf(all));
  }

  /** Returns the parameter as it is to be used: the host's one where it has one. */
  @SuppressWarnings("unchecked") // One id has one type: the copy was made from the original.
  public <V> Parameter<V> of(Parameter<V> parameter) {
    Parameter<?> own = changed.isEmpty() ? null : changed.get(parameter.id());
    return own == null ? parameter : (Parameter<V>) own;
  }

  /** Returns the parameters decided otherwise, in the order of their ids. */
  public Collection<Parameter<?>> changed() {
    return List.copyOf(new TreeMap<>(changed).values());
  }

  @Override
  public String toString() {
    return "Parameters[" + changed.size() + "]";
  }
}
