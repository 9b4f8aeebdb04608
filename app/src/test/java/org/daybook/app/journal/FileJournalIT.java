package org.daybook.app.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.JournalUnavailableException;
import org.daybook.model.operation.SealedOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalIT {
  private static final byte[] KEY = new byte[32];
  private static final DeskIdentity IDENTITY =
      new DeskIdentity(new UUID(0, 1), 1, new UUID(0, 2), new UUID(0, 3));

  @TempDir Path folder;

  @Test
  void holdsEveryGestureAfterAReopening() {
    byte[] hash;
    try (var journal = open()) {
      journal.append(List.of(operation("one"), operation("two")));
      journal.append(List.of(operation("three")));
      hash = journal.head().hash();
    }
    try (var journal = open()) {
      assertEquals(3, journal.head().sequence());
      assertArrayEquals(hash, journal.head().hash());
      assertEquals(List.of(operation("two"), operation("three")), journal.read(2, 10));
    }
  }

  @Test
  void cutsATornEndOffAndKeepsItBeside() throws IOException {
    write(3);
    var bytes = Files.readAllBytes(file());
    for (int lost = 1; lost < 20; lost++) {
      Files.write(file(), Arrays.copyOf(bytes, bytes.length - lost));
      try (var journal = open()) {
        assertEquals(2, journal.head().sequence());
      }
    }
    try (var names = Files.list(folder)) {
      assertTrue(names.anyMatch(it -> it.getFileName().toString().contains(".torn-")));
    }
  }

  @Test
  void goesOnBehindATornEnd() throws IOException {
    write(3);
    var bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length - 5));
    try (var journal = open()) {
      journal.append(List.of(operation("again")));
    }
    try (var journal = open()) {
      assertEquals(operation("again"), journal.read(3, 1).getFirst());
    }
  }

  @Test
  void refusesDamageBeforeTheEndAndLeavesTheFile() throws IOException {
    write(3);
    var bytes = Files.readAllBytes(file());
    bytes[40] ^= 1;
    Files.write(file(), bytes);
    assertThrows(JournalDamagedException.class, this::open);
    assertArrayEquals(bytes, Files.readAllBytes(file()));
  }

  @Test
  void refusesAnotherKey() {
    write(1);
    var other = new byte[32];
    other[0] = 1;
    assertThrows(
        JournalDamagedException.class,
        () -> FileJournal.open(file(), other, IDENTITY, new Random(1)));
  }

  @Test
  void refusesASecondDeskOnTheSameFile() {
    try (var first = open()) {
      assertThrows(JournalBusyException.class, this::open);
      assertEquals(0, first.head().sequence());
    }
  }

  @Test
  void writesNothingInClear() throws IOException {
    try (var journal = open()) {
      journal.append(List.of(operation("Zeynep Kaya")));
    }
    var text = new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1);
    assertFalse(text.contains("Zeynep"));
  }

  @Test
  void losesNothingOnAFullDiskAndSaysSo() throws IOException {
    var disk = new SmallDisk(ChannelFile.open(file()));
    var cipher = new FrameCipher(KEY, new Random(1));
    try (var journal = FileJournal.open(file(), disk, cipher, IDENTITY)) {
      journal.append(List.of(operation("one")));
      disk.full = true;
      assertThrows(
          JournalUnavailableException.class, () -> journal.append(List.of(operation("two"))));
      assertEquals(1, journal.head().sequence());
      disk.full = false;
      journal.append(List.of(operation("three")));
    }
    try (var journal = open()) {
      assertEquals(List.of(operation("one"), operation("three")), journal.read(1, 10));
    }
  }

  private void write(int gestures) {
    try (var journal = open()) {
      for (int n = 0; n < gestures; n++) {
        journal.append(List.of(operation("operation " + n)));
      }
    }
  }

  private FileJournal open() {
    return FileJournal.open(file(), KEY, IDENTITY, new Random(1));
  }

  private Path file() {
    return folder.resolve("journal-1");
  }

  private static SealedOperation operation(String text) {
    return new SealedOperation(text.getBytes(StandardCharsets.UTF_8), null);
  }

  /// Writes half of what it should when it is full.
  private static final class SmallDisk implements JournalFile {
    private final JournalFile file;
    private boolean full;

    SmallDisk(JournalFile file) {
      this.file = file;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void read(ByteBuffer buffer, long position) throws IOException {
      file.read(buffer, position);
    }

    @Override
    public void write(ByteBuffer buffer, long position) throws IOException {
      if (full) {
        file.write(buffer.slice(0, buffer.remaining() / 2), position);
        throw new IOException("No space left on device");
      }
      file.write(buffer, position);
    }

    @Override
    public void truncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void force() throws IOException {
      file.force();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
