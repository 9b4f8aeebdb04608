package org.daybook.app.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.JournalUnavailableException;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;

/// The journal in a file: a header, then one encrypted and checksummed frame per gesture. Opening
/// it verifies every frame; an end that was torn by a crash is cut off and kept beside the file.
public final class FileJournal implements Journal, AutoCloseable {
  static final byte[] MAGIC = "daybook-journal-1\n".getBytes(StandardCharsets.US_ASCII);

  private final Path path;
  private final JournalFile file;
  private final Frames frames;
  private final FrameCipher cipher;
  private final List<Entry> entries = new ArrayList<>();
  private final byte[] genesis;
  private ChainHead head;
  private long end;
  private boolean broken;

  private FileJournal(Path path, JournalFile file, FrameCipher cipher, DeskIdentity identity) {
    this.path = path;
    this.file = file;
    this.frames = new Frames(file);
    this.cipher = cipher;
    this.genesis = HashChain.genesis(identity.deviceId(), identity.epoch());
    this.head = new ChainHead(identity.epoch(), 0, genesis);
  }

  /// @param key 32 bytes
  /// @throws JournalBusyException when another desk has it open
  /// @throws JournalDamagedException when it is damaged before its end
  /// @throws JournalUnavailableException when it cannot be read or written
  public static FileJournal open(
      Path path, byte[] key, DeskIdentity identity, RandomGenerator random) {
    try {
      return open(path, ChannelFile.open(path), new FrameCipher(key, random), identity);
    } catch (IOException e) {
      throw new JournalUnavailableException("cannot open the journal " + path, e);
    }
  }

  static FileJournal open(Path path, JournalFile file, FrameCipher cipher, DeskIdentity identity)
      throws IOException {
    var journal = new FileJournal(path, file, cipher, identity);
    try {
      journal.load();
      return journal;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public synchronized void append(List<SealedOperation> gesture) {
    if (broken) {
      throw new JournalUnavailableException("an earlier failure could not be undone", null);
    }
    var frame = Frames.frame(cipher.encrypt(Cbor.encode(gesture), end));
    int length = frame.remaining();
    try {
      file.write(frame, end);
      file.force();
    } catch (IOException e) {
      rollBack();
      throw new JournalUnavailableException("cannot write the journal " + path, e);
    }
    take(gesture, end);
    end += length;
  }

  @Override
  public synchronized List<SealedOperation> read(long fromSequence, int limit) {
    var found = new ArrayList<SealedOperation>();
    long sequence = Math.max(fromSequence, 1);
    while (sequence <= entries.size() && found.size() < limit) {
      var entry = entries.get((int) sequence - 1);
      var gesture = gestureAt(entry.position());
      int index = entry.index();
      while (index < gesture.size() && found.size() < limit) {
        found.add(gesture.get(index++));
        sequence++;
      }
    }
    return found;
  }

  @Override
  public synchronized ChainHead head() {
    return head;
  }

  @Override
  public synchronized byte[] linkBefore(long sequence) {
    return sequence == 1 ? genesis : entries.get((int) sequence - 2).link();
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new JournalUnavailableException("cannot close the journal " + path, e);
    }
  }

  private void rollBack() {
    try {
      file.truncate(end);
      file.force();
    } catch (IOException e) {
      // What was half written may still reach the medium: nothing may be written behind it.
      broken = true;
    }
  }

  private void load() throws IOException {
    long size = file.size();
    if (size < MAGIC.length) {
      start(size);
      return;
    }
    var magic = ByteBuffer.allocate(MAGIC.length);
    file.read(magic, 0);
    if (!Arrays.equals(magic.array(), MAGIC)) {
      throw new JournalDamagedException(path, 0, "this is not a journal", null);
    }
    end = MAGIC.length;
    while (end < size) {
      var payload = frames.at(end, size);
      if (payload.isEmpty()) {
        cutTornEnd(size);
        return;
      }
      take(decode(payload.get(), end), end);
      end += Frames.HEAD_BYTES + payload.get().length;
    }
  }

  private void start(long size) throws IOException {
    if (size > 0) {
      keepBeside(0, size);
    }
    file.truncate(0);
    file.write(ByteBuffer.wrap(MAGIC), 0);
    file.force();
    end = MAGIC.length;
  }

  private void cutTornEnd(long size) throws IOException {
    if (frames.anyFrom(end + 1, size)) {
      throw new JournalDamagedException(path, end, "damaged, with whole entries behind it", null);
    }
    keepBeside(end, size);
    file.truncate(end);
    file.force();
  }

  private void keepBeside(long from, long to) throws IOException {
    var torn = ByteBuffer.allocate(Math.toIntExact(to - from));
    file.read(torn, from);
    var name = path.getFileName() + ".torn-" + from + "-" + Arrays.hashCode(torn.array());
    Files.write(path.resolveSibling(name), torn.array());
  }

  private List<SealedOperation> gestureAt(long position) {
    try {
      var payload = frames.at(position, end);
      if (payload.isEmpty()) {
        throw new JournalDamagedException(path, position, "changed since it was opened", null);
      }
      return decode(payload.get(), position);
    } catch (IOException e) {
      throw new JournalUnavailableException("cannot read the journal " + path, e);
    }
  }

  private List<SealedOperation> decode(byte[] payload, long position) {
    try {
      var plain = cipher.decrypt(payload, position);
      return List.of(Cbor.decode(plain, SealedOperation[].class));
    } catch (GeneralSecurityException e) {
      throw new JournalDamagedException(path, position, "written with another key", e);
    } catch (UnreadableException e) {
      throw new JournalDamagedException(path, position, "not a gesture", e);
    }
  }

  private void take(List<SealedOperation> gesture, long position) {
    for (int index = 0; index < gesture.size(); index++) {
      head = head.after(gesture.get(index).bytes());
      entries.add(new Entry(position, index, head.hash()));
    }
  }

  private record Entry(long position, int index, byte[] link) {}
}
