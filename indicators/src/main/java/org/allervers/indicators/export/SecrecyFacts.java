package org.allervers.indicators.export;

import java.util.ArrayList;
import java.util.List;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.disclosure.Secrecy;

/** What every file says of the protection of its tables, in one order. */
final class SecrecyFacts {

  private SecrecyFacts() {}

  /**
   * One fact.
   *
   * @param code the same in every language
   * @param name its name
   * @param value its value in words or figures
   */
  record Fact(String code, String name, String value) {}

  static List<Fact> of(PublishedTables published, Wording words) {
    Secrecy secrecy = published.secrecy();
    List<Fact> facts = new ArrayList<>();
    add(facts, words, "policy", words.say(secrecy.policyLabel()));
    add(
        facts,
        words,
        "policy.id",
        words.of("secrecy.versioned", secrecy.policy(), secrecy.policyVersion()));
    add(facts, words, "reference", secrecy.reference());
    add(
        facts,
        words,
        "threshold",
        words.of("secrecy.persons", words.numbers().integer(secrecy.threshold())));
    add(facts, words, "shown", words.numbers().integer(secrecy.shown()));
    add(facts, words, "hidden", words.numbers().integer(secrecy.hidden()));
    add(facts, words, "releases", words.numbers().integer(secrecy.releases()));
    add(facts, words, "verdict", words.say(secrecy.verdict().label()));
    add(facts, words, "certificate", secrecy.certificate());
    add(facts, words, "figures", published.figuresHash());
    secrecy.decision().ifPresent(one -> add(facts, words, "decision", words.say(one)));
    return List.copyOf(facts);
  }

  private static void add(List<Fact> facts, Wording words, String code, String value) {
    facts.add(new Fact(code, words.of("secrecy." + code), value));
  }
}
