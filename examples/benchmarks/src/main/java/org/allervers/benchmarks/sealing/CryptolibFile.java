package org.allervers.benchmarks.sealing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.cryptomator.cryptolib.api.AuthenticationFailedException;
import org.cryptomator.cryptolib.api.Cryptor;
import org.cryptomator.cryptolib.api.CryptorProvider;
import org.cryptomator.cryptolib.api.FileHeader;
import org.cryptomator.cryptolib.api.Masterkey;

/** A file of Cryptomator: a header with its own key, then chunks. It has no place for a context. */
final class CryptolibFile implements Sealer {
  private final byte[] message;
  private final Cryptor cryptor;
  private final byte[] sealed;

  CryptolibFile(int size) {
    SecureRandom random = new SecureRandom();
    cryptor = CryptorProvider.forScheme(CryptorProvider.Scheme.SIV_GCM)
        .provide(Masterkey.generate(random), random);
    message = Sealer.message(size);
    sealed = seal();
  }

  @Override
  public byte[] seal() {
    FileHeader header = cryptor.fileHeaderCryptor().create();
    int headerSize = cryptor.fileHeaderCryptor().headerSize();
    ByteBuffer out = ByteBuffer.allocate(
        headerSize + Math.toIntExact(cryptor.fileContentCryptor().ciphertextSize(message.length)));
    out.put(cryptor.fileHeaderCryptor().encryptHeader(header));
    int chunk = cryptor.fileContentCryptor().cleartextChunkSize();
    for (int at = 0; at < message.length; at += chunk) {
      ByteBuffer clear = ByteBuffer.wrap(message, at, Math.min(chunk, message.length - at));
      cryptor.fileContentCryptor().encryptChunk(clear, out, at / chunk, header);
    }
    return out.array();
  }

  @Override
  public byte[] open() throws AuthenticationFailedException {
    int headerSize = cryptor.fileHeaderCryptor().headerSize();
    FileHeader header =
        cryptor.fileHeaderCryptor().decryptHeader(ByteBuffer.wrap(sealed, 0, headerSize));
    // It asks for room for a whole chunk, however short the last one is.
    int whole = cryptor.fileContentCryptor().cleartextChunkSize();
    ByteBuffer out = ByteBuffer.allocate((message.length + whole - 1) / whole * whole);
    int chunk = cryptor.fileContentCryptor().ciphertextChunkSize();
    for (int at = headerSize; at < sealed.length; at += chunk) {
      ByteBuffer in = ByteBuffer.wrap(sealed, at, Math.min(chunk, sealed.length - at));
      cryptor.fileContentCryptor().decryptChunk(in, out, (at - headerSize) / chunk, header, true);
    }
    return out.array();
  }

  @Override
  public boolean isRight() throws AuthenticationFailedException {
    return Arrays.equals(message, Arrays.copyOf(open(), message.length));
  }
}
