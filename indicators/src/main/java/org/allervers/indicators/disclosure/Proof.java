package org.allervers.indicators.disclosure;

import org.allervers.indicators.internal.secrecy.Certificate;

/**
 * The certificate of protection: for each figure that could name somebody two worlds of whole numbers, far enough apart,
 * that give the same tables. It holds figures that nobody outside may see; only its hash leaves.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme certificat de protection
 */
public final class Proof {

  private final Certificate certificate;

  Proof(Certificate certificate) {
    this.certificate = certificate;
  }

  /** Worlds of whole numbers in it. */
  public int worlds() {
    return certificate.size();
  }

  /** Figures and differences that it protects. */
  public int protectedFigures() {
    return certificate.demands();
  }

  /** Its canonical bytes: equal proofs, equal bytes. Confidential. */
  public byte[] toBytes() {
    return certificate.toBytes();
  }

  /** SHA-256 of its bytes, 64 lower-case hexadecimal digits: what the files carry. */
  public String sha256() {
    return certificate.sha256();
  }

  @Override
  public String toString() {
    return "Proof[" + protectedFigures() + " figures, " + worlds() + " worlds]";
  }
}
