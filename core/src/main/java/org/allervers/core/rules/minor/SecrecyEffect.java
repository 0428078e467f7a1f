package org.allervers.core.rules.minor;

/**
 * What a decision entails for the secret towards holders of parental authority.
 *
 * @terme effet sur le secret (mineur)
 * @source Code de la santé publique, art. R. 1111-6
 */
public enum SecrecyEffect {
  /** While the opposition stands, holders get no access to what the act produced. */
  HIDDEN_FROM_HOLDERS(
      "tant que l'opposition est maintenue, aucun accès des titulaires",
      "no access for holders while the opposition stands"),
  /** The professional writes down that the minor opposes. */
  WRITTEN_MENTION(
      "opposition du mineur à mentionner par écrit", "the minor's opposition to be written down"),
  /** The law itself keeps it secret, without an opposition. */
  SECRET_BY_LAW(
      "secret prévu par la loi, sans opposition à exprimer",
      "kept secret by law, without an opposition"),
  /** The person is treated as an adult for care: the secret is theirs alone. */
  OWN_SECRECY(
      "secret de la personne, comme pour un majeur", "the person's own secret, as for an adult");

  private final String french;
  private final String english;

  SecrecyEffect(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** Returns the words that a professional reads, in French. */
  public String french() {
    return french;
  }

  /** Returns the same words in English. */
  public String english() {
    return english;
  }
}
