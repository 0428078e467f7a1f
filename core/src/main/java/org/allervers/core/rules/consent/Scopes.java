package org.allervers.core.rules.consent;

import java.util.List;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.consent.ConsentScope;
import org.allervers.core.consent.DataCategory;

/**
 * How the scope of what the person said meets the scope of a question. A yes must cover the whole question; a no needs
 * only touch it.
 */
final class Scopes {

  private Scopes() {}

  /** Returns whether a yes within {@code said} is a yes to all of {@code asked}. */
  static boolean covers(ConsentScope said, ConsentScope asked) {
    return coversData(said.dataCategories(), asked.dataCategories())
        && coversRecipients(said, asked)
        && coversSubject(said, asked);
  }

  private static boolean coversData(List<Code<DataCategory>> said, List<Code<DataCategory>> asked) {
    if (isUnbounded(said)) {
      return true;
    }
    if (isUnbounded(asked)) {
      return false;
    }
    for (int i = 0; i < asked.size(); i++) {
      if (!said.contains(asked.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean coversRecipients(ConsentScope said, ConsentScope asked) {
    if (!said.recipientCategories().isEmpty()) {
      if (asked.recipientCategories().isEmpty()) {
        return false;
      }
      for (int i = 0; i < asked.recipientCategories().size(); i++) {
        if (!isWithinAny(asked.recipientCategories().get(i), said.recipientCategories())) {
          return false;
        }
      }
    }
    if (!said.recipients().isEmpty()) {
      if (asked.recipients().isEmpty()) {
        return false;
      }
      for (int i = 0; i < asked.recipients().size(); i++) {
        if (!isNamed(asked.recipients().get(i), said.recipients())) {
          return false;
        }
      }
    }
    return true;
  }

  /** A subject is words: it bounds only a question that names one. */
  private static boolean coversSubject(ConsentScope said, ConsentScope asked) {
    return asked.subject().isEmpty()
        || said.subject().isEmpty()
        || isSame(said.subject().orElse(""), asked.subject().orElse(""));
  }

  /** Returns whether a no within {@code said} is a no to some part of {@code asked}. */
  static boolean touches(ConsentScope said, ConsentScope asked) {
    return touchesData(said.dataCategories(), asked.dataCategories())
        && touchesRecipients(said, asked)
        && coversSubject(said, asked);
  }

  static boolean touchesData(List<Code<DataCategory>> said, List<Code<DataCategory>> asked) {
    if (isUnbounded(said) || isUnbounded(asked)) {
      return true;
    }
    for (int i = 0; i < asked.size(); i++) {
      if (said.contains(asked.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean touchesRecipients(ConsentScope said, ConsentScope asked) {
    boolean saidCategories = !said.recipientCategories().isEmpty();
    boolean saidNames = !said.recipients().isEmpty();
    boolean askedCategories = !asked.recipientCategories().isEmpty();
    boolean askedNames = !asked.recipients().isEmpty();
    if ((!saidCategories && !saidNames) || (!askedCategories && !askedNames)) {
      return true;
    }
    if (!(saidCategories && askedCategories) && !(saidNames && askedNames)) {
      // One speaks of names and the other of categories: nobody can tell that they are apart.
      return true;
    }
    for (int i = 0; i < asked.recipientCategories().size(); i++) {
      for (int j = 0; j < said.recipientCategories().size(); j++) {
        if (isWithin(
                asked.recipientCategories().get(i), said.recipientCategories().get(j))
            || isWithin(
                said.recipientCategories().get(j), asked.recipientCategories().get(i))) {
          return true;
        }
      }
    }
    for (int i = 0; i < asked.recipients().size(); i++) {
      if (isNamed(asked.recipients().get(i), said.recipients())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnbounded(List<Code<DataCategory>> categories) {
    if (categories.isEmpty()) {
      return true;
    }
    for (int i = 0; i < categories.size(); i++) {
      if (categories.get(i).is("TOUTES")) {
        return true;
      }
    }
    return false;
  }

  private static <S extends CodeSystem> boolean isWithinAny(Code<S> code, List<Code<S>> wide) {
    for (int i = 0; i < wide.size(); i++) {
      if (isWithin(code, wide.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether {@code code} is {@code wide}, or lies in it as the list says. */
  static <S extends CodeSystem> boolean isWithin(Code<S> code, Code<S> wide) {
    if (code.equals(wide)) {
      return true;
    }
    String parent = code.concept().flatMap(concept -> concept.parent()).orElse(null);
    return parent != null && isWithin(code.list().read(parent), wide);
  }

  private static boolean isNamed(String name, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (isSame(name, names.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }
}
