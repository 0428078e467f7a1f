/** Client-side sealing: bytes in, bytes out. */
@org.jspecify.annotations.NullMarked
module org.allervers.crypto {
  requires static org.jspecify;
  requires org.bouncycastle.provider;

  exports org.allervers.crypto;
  exports org.allervers.crypto.journal;
  exports org.allervers.crypto.keyring;
  exports org.allervers.crypto.mano;
  exports org.allervers.crypto.membership;
  exports org.allervers.crypto.recovery;
  exports org.allervers.crypto.renewal;
  exports org.allervers.crypto.store;
}
