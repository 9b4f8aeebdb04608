package org.daybook.app.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.app.journal.JournalForgery.Done;
import org.daybook.app.journal.JournalForgery.Kind;
import org.daybook.app.journal.JournalVerdict.Broken;
import org.daybook.app.journal.JournalVerdict.Fault;
import org.daybook.app.journal.JournalVerdict.Intact;
import org.daybook.app.journal.JournalVerdict.Missing;
import org.daybook.app.journal.JournalVerdict.Place;
import org.daybook.app.journal.JournalVerdict.TornEnd;
import org.daybook.app.journal.JournalVerdict.WrongKey;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.operation.ChainAnchor.Chain;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.SealedOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCheckIT {
  private static final int MUTATIONS = 100;
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final DeskIdentity IDENTITY = JournalForgery.IDENTITY;

  @TempDir Path folder;

  @Test
  void findsEveryMutationAndWhereItIs() throws IOException {
    var found = new TreeMap<String, Integer>();
    for (int each = 0; each < MUTATIONS; each++) {
      var journal = new JournalForgery(file(), each);
      var all = journal.operations().size();
      int received = all - journal.random().nextInt(all / 4);
      var anchor = journal.anchor(received);
      assertEquals(received, intact(anchor).confirmed());

      var kind = KINDS.get(each / 2 % KINDS.size());
      var done =
          each % 2 == 0 ? journal.byStranger(kind, received) : journal.byInsider(kind, received);

      var broken = assertInstanceOf(Broken.class, check(Optional.of(anchor)), each + " " + done);
      assertPlace(done, broken, each);
      found.merge(done.what() + " " + broken.fault(), 1, Integer::sum);
    }
    System.out.println("journal mutations found: " + MUTATIONS + " of " + MUTATIONS + " " + found);
  }

  /// Else one might believe that the chain alone protects: it is without a key of its own.
  @Test
  void whoHasTheKeyIsFoundByNothingButTheCentre() throws IOException {
    var journal = new JournalForgery(file(), 5);
    var anchor = journal.anchor(journal.operations().size());
    int renumbered = 0;
    for (int each = 0; each < 20; each++) {
      journal.byInsider(Kind.EDIT, journal.operations().size());
      assertInstanceOf(Intact.class, check(Optional.empty()));
      var broken = assertInstanceOf(Broken.class, check(Optional.of(anchor)));
      renumbered += broken.fault() == Fault.CHANGED ? 1 : 0;
    }
    assertEquals(20, renumbered);
  }

  @Test
  void wholeRecordsThatAreCutOffShowOnlyAgainstTheCentre() throws IOException {
    var journal = new JournalForgery(file(), 6);
    var anchor = journal.anchor(journal.operations().size());

    journal.byStranger(Kind.CUT, journal.operations().size());

    var left = assertInstanceOf(Intact.class, check(Optional.empty()));
    var broken = assertInstanceOf(Broken.class, check(Optional.of(anchor)));
    assertEquals(Fault.CUT, broken.fault());
    assertEquals(left.head().sequence() + 1, broken.place().operation());
  }

  @Test
  void aTornEndIsLegalAndStaysAsItIs() throws IOException {
    var journal = new JournalForgery(file(), 7);
    var whole = Files.readAllBytes(file());
    for (int lost = 1; lost < 40; lost++) {
      var torn = Arrays.copyOf(whole, whole.length - lost);
      Files.write(file(), torn);

      var verdict = assertInstanceOf(TornEnd.class, check(Optional.empty()));

      assertTrue(verdict.before().head().sequence() < journal.operations().size());
      assertEquals(torn.length, verdict.offset() + verdict.bytes());
      assertEquals(torn.length, Files.size(file()));
    }
  }

  @Test
  void aTornEndDoesNotHideWhatTheCentreHolds() throws IOException {
    var journal = new JournalForgery(file(), 8);
    var whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length - 5));

    var anchor = journal.anchor(journal.operations().size());
    var broken = assertInstanceOf(Broken.class, check(Optional.of(anchor)));

    assertEquals(Fault.CUT, broken.fault());
  }

  @Test
  void anEmptyJournalIsIntactUnlessTheCentreHoldsSomething() throws IOException {
    var journal = new JournalForgery(file(), 9);
    var anchor = journal.anchor(3);
    Files.delete(file());
    FileJournal.open(file(), JournalForgery.KEY, IDENTITY, journal.random()).close();

    var genesis = HashChain.genesis(IDENTITY.deviceId(), 1);
    assertEquals(new Intact(new ChainHead(1, 0, genesis), 0, 0), check(Optional.empty()));
    assertEquals(
        new Broken(Fault.CUT, new Place(1, 1, FileJournal.MAGIC.length)),
        check(Optional.of(anchor)));
  }

  @Test
  void anotherKeyIsNotTakenForAForgery() throws IOException {
    var journal = new JournalForgery(file(), 10);
    var other = new byte[32];
    other[0] = 1;

    var check = new JournalCheck(other, IDENTITY, Optional.empty());

    assertInstanceOf(WrongKey.class, check.check(file()));
    assertTrue(journal.operations().size() > 1);
  }

  @Test
  void aForgedFirstRecordIsNotTakenForAnotherKey() throws IOException {
    new JournalForgery(file(), 11);
    var bytes = Files.readAllBytes(file());
    var payload =
        new Frames(new ReadingFile(file()))
            .at(FileJournal.MAGIC.length, bytes.length)
            .orElseThrow();
    payload[payload.length - 1] ^= 1;
    var forged = Frames.frame(payload).array();
    System.arraycopy(forged, 0, bytes, FileJournal.MAGIC.length, forged.length);
    Files.write(file(), bytes);

    assertEquals(
        new Broken(Fault.FORGED, new Place(1, 1, FileJournal.MAGIC.length)),
        check(Optional.empty()));
  }

  /// Where each length that chance makes were followed, this would take minutes.
  @Test
  void damageAtTheBeginningOfALargeJournalIsFoundAtOnce() throws IOException {
    var random = new Random(13);
    var large = new byte[400 * 1024];
    try (var journal = FileJournal.open(file(), JournalForgery.KEY, IDENTITY, random)) {
      for (int each = 0; each < 60; each++) {
        journal.append(List.of(new SealedOperation(large, null)));
      }
    }
    var bytes = Files.readAllBytes(file());
    bytes[FileJournal.MAGIC.length + 100] ^= 1;
    Files.write(file(), bytes);

    assertEquals(
        new Broken(Fault.DAMAGED, new Place(1, 1, FileJournal.MAGIC.length)),
        check(Optional.empty()));
  }

  @Test
  void theJournalOfAnotherDeskIsForeign() throws IOException {
    new JournalForgery(file(), 12);
    var other = new DeskIdentity(new UUID(0, 9), 1, new UUID(0, 2), new UUID(0, 3));

    var verdict = new JournalCheck(JournalForgery.KEY, other, Optional.empty()).check(file());

    assertEquals(Fault.FOREIGN, assertInstanceOf(Broken.class, verdict).fault());
  }

  @Test
  void whatIsNoJournalIsToldSo() throws IOException {
    assertInstanceOf(Missing.class, check(Optional.empty()));
    Files.writeString(file(), "Dear diary, today nothing happened at the desk.");
    assertEquals(new Broken(Fault.NO_JOURNAL, new Place(1, 1, 0)), check(Optional.empty()));
    Files.write(file(), new byte[0]);
    assertInstanceOf(TornEnd.class, check(Optional.empty()));
  }

  private void assertPlace(Done done, Broken broken, int each) {
    assertEquals(done.operation(), broken.place().operation(), each + " " + done + broken);
    if (done.record() > 0) {
      assertEquals(done.record(), broken.place().record(), each + " " + done + broken);
    }
  }

  private Intact intact(Chain anchor) throws IOException {
    return assertInstanceOf(Intact.class, check(Optional.of(anchor)));
  }

  private JournalVerdict check(Optional<Chain> anchor) throws IOException {
    return new JournalCheck(JournalForgery.KEY, IDENTITY, anchor).check(file());
  }

  private Path file() {
    return folder.resolve("journal-1");
  }
}
