package org.daybook.app.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.daybook.app.disk.Folder;
import org.daybook.app.disk.WholeFile;

/// A small file beside the journal, encrypted with the same key. It is replaced as a whole: after a
/// crash it holds what it held before or what it was to hold.
public final class SealedFile {
  // No frame of a journal lies there, so neither can be put in the other's place.
  private static final long NO_POSITION = -1;

  private final Path path;
  private final FrameCipher cipher;

  /// @param key 32 bytes
  public SealedFile(Path path, byte[] key, RandomGenerator random) {
    this.path = path;
    this.cipher = new FrameCipher(key, random);
  }

  /// What it holds; empty when there is no such file.
  ///
  /// @throws IOException when it cannot be read, is damaged or was written with another key
  public Optional<byte[]> read() throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(cipher.decrypt(Files.readAllBytes(path), NO_POSITION));
    } catch (GeneralSecurityException e) {
      throw new IOException(path + " is damaged or was written with another key", e);
    }
  }

  /// Returns when the new content is on the medium.
  ///
  /// @throws IOException when it is not; then the old content stays
  public void replace(byte[] content) throws IOException {
    new WholeFile(path).replace(cipher.encrypt(content, NO_POSITION));
  }

  /// Keeps a file that cannot be read under another name.
  public void putAside(String suffix) throws IOException {
    Folder.rename(path, path.resolveSibling(path.getFileName() + suffix));
  }
}
