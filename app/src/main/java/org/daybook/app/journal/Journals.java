package org.daybook.app.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.daybook.app.device.Carried;
import org.daybook.app.device.Life;
import org.daybook.app.disk.Folder;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.JournalUnavailableException;
import org.daybook.model.desk.NewLife;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.SealedOperation;

/// The journal of the epoch that this desk is in, out of one file per epoch. A file bears its name
/// only when all that was carried into it is there, so a journal that is missing or was left half
/// written is made anew from the older ones, which are kept.
public final class Journals implements Journal, AutoCloseable {
  private static final String PART = ".part";

  private final Path folder;
  private final byte[] key;
  private final DeskIdentity identity;
  private final RandomGenerator random;
  private FileJournal current;

  /// @param key 32 bytes
  /// @param identity this desk, in the epoch that it is in
  /// @param lives the epochs that it has left, oldest first
  public Journals(
      Path folder, byte[] key, DeskIdentity identity, List<Life> lives, RandomGenerator random) {
    this.folder = folder;
    this.key = key.clone();
    this.identity = identity;
    this.random = random;
    for (var life : lives) {
      if (!Files.exists(file(life.next()))) {
        make(life.next(), life.carried());
      }
    }
    this.current = open(file(identity.epoch()), identity.epoch());
  }

  /// Goes on in another epoch: from when this returns, everything is captured there.
  ///
  /// @throws JournalUnavailableException when it could not be written; all is as before
  public synchronized void goOn(int epoch, List<Carried> carried) {
    if (!Files.exists(file(epoch))) {
      make(epoch, carried);
    }
    var next = open(file(epoch), epoch);
    var last = current;
    current = next;
    last.close();
  }

  @Override
  public synchronized void append(List<SealedOperation> gesture) {
    current.append(gesture);
  }

  @Override
  public synchronized List<SealedOperation> read(long fromSequence, int limit) {
    return current.read(fromSequence, limit);
  }

  @Override
  public synchronized ChainHead head() {
    return current.head();
  }

  @Override
  public synchronized byte[] linkBefore(long sequence) {
    return current.linkBefore(sequence);
  }

  @Override
  public synchronized void close() {
    current.close();
  }

  private void make(int epoch, List<Carried> carried) {
    var draft = folder.resolve(file(epoch).getFileName() + PART);
    try {
      Files.deleteIfExists(draft);
      try (var made = open(draft, epoch)) {
        for (var part : carried) {
          carry(part, made);
        }
      }
      Folder.rename(draft, file(epoch));
    } catch (IOException e) {
      throw new JournalUnavailableException("cannot make the journal " + file(epoch), e);
    }
  }

  private void carry(Carried part, Journal made) {
    if (isOpen(part.epoch())) {
      NewLife.carry(current, part.from(), part.through(), made);
    } else if (Files.exists(file(part.epoch()))) {
      try (var old = open(file(part.epoch()), part.epoch())) {
        NewLife.carry(old, part.from(), part.through(), made);
      }
    }
  }

  @SuppressWarnings("NullAway") // while the constructor runs nothing is open yet
  private boolean isOpen(int epoch) {
    return current != null && current.head().epoch() == epoch;
  }

  private Path file(int epoch) {
    return folder.resolve("journal-" + epoch);
  }

  private FileJournal open(Path file, int epoch) {
    return FileJournal.open(file, key, identity.in(epoch), random);
  }
}
