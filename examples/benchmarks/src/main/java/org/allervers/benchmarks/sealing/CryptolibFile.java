package org.allervers.benchmarks.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.security.SecureRandom;
import java.util.Arrays;
import org.cryptomator.cryptolib.api.AuthenticationFailedException;
import org.cryptomator.cryptolib.api.Cryptor;
import org.cryptomator.cryptolib.api.CryptorProvider;
import org.cryptomator.cryptolib.api.FileHeader;
import org.cryptomator.cryptolib.api.Masterkey;
import org.cryptomator.cryptolib.common.DecryptingReadableByteChannel;
import org.cryptomator.cryptolib.common.EncryptingWritableByteChannel;

/**
 * A file of Cryptomator: a header with its own key, then chunks. Through its channels, as one writes a file, or chunk by
 * chunk into a buffer used again, which is the least it can do. It has no place for a context.
 */
final class CryptolibFile implements Sealer {
  private final byte[] message;
  private final Cryptor cryptor;
  private final boolean channels;
  private final byte[][] sealed;
  // It asks for room for a whole chunk, however short the last one is.
  private final ByteBuffer scratch;
  private int next;

  CryptolibFile(String name, int size) throws IOException {
    channels = name.equals("cryptolib");
    SecureRandom random = new SecureRandom();
    cryptor = CryptorProvider.forScheme(CryptorProvider.Scheme.SIV_GCM)
        .provide(Masterkey.generate(random), random);
    message = Sealer.message(size);
    scratch = ByteBuffer.allocate(cryptor.fileHeaderCryptor().headerSize()
        + (size / cryptor.fileContentCryptor().cleartextChunkSize() + 1)
            * cryptor.fileContentCryptor().ciphertextChunkSize());
    sealed = new byte[Sealer.distinct(size)][];
    for (int i = 0; i < sealed.length; i++) {
      sealed[i] = seal();
    }
  }

  @Override
  public byte[] seal() throws IOException {
    if (channels) {
      ByteArrayOutputStream sink = new ByteArrayOutputStream(scratch.capacity());
      try (EncryptingWritableByteChannel channel =
          new EncryptingWritableByteChannel(Channels.newChannel(sink), cryptor)) {
        channel.write(ByteBuffer.wrap(message));
      }
      return sink.toByteArray();
    }
    FileHeader header = cryptor.fileHeaderCryptor().create();
    scratch.clear();
    scratch.put(cryptor.fileHeaderCryptor().encryptHeader(header));
    int chunk = cryptor.fileContentCryptor().cleartextChunkSize();
    for (int at = 0; at < message.length; at += chunk) {
      ByteBuffer clear = ByteBuffer.wrap(message, at, Math.min(chunk, message.length - at));
      cryptor.fileContentCryptor().encryptChunk(clear, scratch, at / chunk, header);
    }
    return Arrays.copyOf(scratch.array(), scratch.position());
  }

  @Override
  public byte[] open() throws IOException, AuthenticationFailedException {
    byte[] one = sealed[next++ % sealed.length];
    if (channels) {
      ByteBuffer clear = ByteBuffer.allocate(message.length);
      try (DecryptingReadableByteChannel channel =
          new DecryptingReadableByteChannel(new MemoryChannel(one), cryptor, true)) {
        while (clear.hasRemaining() && channel.read(clear) >= 0) {
          // Until all is there.
        }
      }
      return clear.array();
    }
    int headerSize = cryptor.fileHeaderCryptor().headerSize();
    FileHeader header =
        cryptor.fileHeaderCryptor().decryptHeader(ByteBuffer.wrap(one, 0, headerSize));
    scratch.clear();
    int chunk = cryptor.fileContentCryptor().ciphertextChunkSize();
    for (int at = headerSize; at < one.length; at += chunk) {
      ByteBuffer in = ByteBuffer.wrap(one, at, Math.min(chunk, one.length - at));
      cryptor
          .fileContentCryptor()
          .decryptChunk(in, scratch, (at - headerSize) / chunk, header, true);
    }
    return Arrays.copyOf(scratch.array(), scratch.position());
  }

  @Override
  public boolean isRight() throws IOException, AuthenticationFailedException {
    return Arrays.equals(message, open());
  }
}
