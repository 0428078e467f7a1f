package org.allervers.indicators.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeSystem;
import org.allervers.indicators.Reading;
import org.allervers.indicators.Unplaced;

/** Reads answers and codes, each code as itself or as the line where a report counts it. */
final class Grouping {

  private final Optional<String> report;
  // Of listed codes only, so it stays as small as the lists.
  private final Map<Code<?>, String> known = new ConcurrentHashMap<>();

  private Grouping(Optional<String> report) {
    this.report = report;
  }

  static Grouping none() {
    return new Grouping(Optional.empty());
  }

  static Grouping of(String report) {
    return new Grouping(Optional.of(report));
  }

  String code(Code<?> code) {
    if (report.isEmpty() || !code.isListed()) {
      return code.value();
    }
    return known.computeIfAbsent(code, listed -> group(listed, report.get()));
  }

  /** The code whose label is the line of the report: the line is known by its label alone. */
  private static <S extends CodeSystem> String group(Code<S> code, String report) {
    List<String> lines = code.concept().map(concept -> concept.mapping(report)).orElse(List.of());
    return lines.size() == 1
        ? code.list().findByLabel(lines.get(0)).map(Code::value).orElse(code.value())
        : code.value();
  }

  List<String> codes(Collection<? extends Code<?>> codes) {
    return codes.stream().map(this::code).distinct().toList();
  }

  Reading read(Answer<? extends Code<?>> answer) {
    return answer.known().map(code -> Reading.ofCode(code(code))).orElseGet(() -> missing(answer));
  }

  <S extends CodeSystem> Reading readAll(Answer<List<Code<S>>> answer) {
    return answer
        .known()
        .map(codes -> Reading.ofCodes(codes(codes)))
        .orElseGet(() -> missing(answer));
  }

  static Reading missing(Answer<?> answer) {
    return Reading.missing(
        switch (answer.status()) {
          case UNKNOWN -> Unplaced.UNKNOWN;
          case DECLINED -> Unplaced.DECLINED;
          case NOT_RECORDED, KNOWN -> Unplaced.NOT_RECORDED;
        });
  }
}
