/** Client-side sealing: bytes in, bytes out. */
@org.jspecify.annotations.NullMarked
module org.allervers.crypto {
  requires static org.jspecify;
}
