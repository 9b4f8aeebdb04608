package org.daybook.app.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.daybook.app.journal.JournalVerdict.Broken;
import org.daybook.app.journal.JournalVerdict.Fault;
import org.daybook.app.journal.JournalVerdict.Place;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainAnchor.Chain;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;

/// Reads a journal from its first byte to its last and says whether it is what the desk wrote.
/// Nothing is changed, not even an end that a crash tore.
///
/// Whoever lacks the key cannot change, move, take out or put in a record without its seal telling
/// so; only whole records at the end can be taken away. Whoever has the key can write anything
/// anew. Against both helps what the centre holds.
public final class JournalCheck {
  private final SecretKeySpec key;
  private final DeskIdentity identity;
  private final Optional<Chain> anchor;

  /// @param key 32 bytes
  /// @param identity whose journal it should be, in its epoch
  /// @param anchor the same epoch's chain as the centre holds it, where it is to be compared
  public JournalCheck(byte[] key, DeskIdentity identity, Optional<Chain> anchor) {
    this.key = FrameCipher.keyOf(key);
    this.identity = identity;
    this.anchor = anchor;
  }

  /// @throws IOException when the file cannot be read
  public JournalVerdict check(Path path) throws IOException {
    return check(path, _ -> {});
  }

  /// @param told told each operation that is whole and at its place, in their order
  /// @throws IOException when the file cannot be read
  public JournalVerdict check(Path path, Consumer<SealedOperation> told) throws IOException {
    if (!Files.exists(path)) {
      return new JournalVerdict.Missing();
    }
    try (var file = new ReadingFile(path)) {
      return check(file, told);
    }
  }

  JournalVerdict check(JournalBytes file) throws IOException {
    return check(file, _ -> {});
  }

  private JournalVerdict check(JournalBytes file, Consumer<SealedOperation> told)
      throws IOException {
    long size = file.size();
    var begun = new byte[(int) Math.min(size, FileJournal.MAGIC.length)];
    file.read(ByteBuffer.wrap(begun), 0);
    if (!Arrays.equals(begun, Arrays.copyOf(FileJournal.MAGIC, begun.length))) {
      return new Broken(Fault.NO_JOURNAL, new Place(1, 1, 0));
    }
    var chain = new CheckedChain(identity, anchor, told);
    if (begun.length < FileJournal.MAGIC.length) {
      return chain.ended(0, before -> new JournalVerdict.TornEnd(before, 0, size));
    }
    return records(file, size, chain);
  }

  private JournalVerdict records(JournalBytes file, long size, CheckedChain chain)
      throws IOException {
    var frames = new Frames(file);
    long at = FileJournal.MAGIC.length;
    while (at < size) {
      var payload = frames.at(at, size);
      if (payload.isEmpty()) {
        return notWhole(frames, at, size, chain);
      }
      var fault = record(payload.get(), at, chain);
      if (fault.isPresent()) {
        var isForged = fault.get().fault() == Fault.FORGED;
        return isForged && !anyOpens(frames, size)
            ? new JournalVerdict.WrongKey(count(frames, size))
            : fault.get();
      }
      at += Frames.HEAD_BYTES + payload.get().length;
    }
    return chain.ended(size, intact -> intact);
  }

  private JournalVerdict notWhole(Frames frames, long at, long size, CheckedChain chain)
      throws IOException {
    if (frames.anyFrom(at + 1, size)) {
      return new Broken(Fault.DAMAGED, chain.next(at));
    }
    return chain.ended(at, before -> new JournalVerdict.TornEnd(before, at, size - at));
  }

  private Optional<Broken> record(byte[] payload, long at, CheckedChain chain) {
    List<SealedOperation> gesture;
    try {
      var plain = FrameCipher.decrypt(key, payload, at);
      gesture = List.of(Cbor.decode(plain, SealedOperation[].class));
    } catch (GeneralSecurityException e) {
      return Optional.of(new Broken(Fault.FORGED, chain.next(at)));
    } catch (UnreadableException e) {
      return Optional.of(new Broken(Fault.UNREADABLE, chain.next(at)));
    }
    return chain.take(gesture, at);
  }

  /// A forged first record would else look as if the key were wrong.
  private boolean anyOpens(Frames frames, long size) throws IOException {
    long at = FileJournal.MAGIC.length;
    var payload = frames.at(at, size);
    while (payload.isPresent()) {
      if (opens(payload.get(), at)) {
        return true;
      }
      at += Frames.HEAD_BYTES + payload.get().length;
      payload = frames.at(at, size);
    }
    return false;
  }

  private boolean opens(byte[] payload, long at) {
    try {
      return FrameCipher.decrypt(key, payload, at).length > 0;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static long count(Frames frames, long size) throws IOException {
    long count = 0;
    long at = FileJournal.MAGIC.length;
    var payload = frames.at(at, size);
    while (payload.isPresent()) {
      count++;
      at += Frames.HEAD_BYTES + payload.get().length;
      payload = frames.at(at, size);
    }
    return count;
  }
}
