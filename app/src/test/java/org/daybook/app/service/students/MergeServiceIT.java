package org.daybook.app.service.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.attention.AttentionService;
import org.daybook.app.service.rollcall.RegisterLine;
import org.daybook.app.service.students.HistoryLine.What;
import org.daybook.app.service.students.LookAlike.Likeness;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.row.Row;
import org.daybook.model.value.PersonDetails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Layla Haddad is written in a second time, as people are where two desks had no network.
class MergeServiceIT {
  private static final UUID TODAYS_ROBOTICS = Centre.id(71_100);

  private final Centre centre = new Centre(3);

  @TempDir Path folder;
  private OpenedDesk desk;
  private StudentSearch search;
  private StudentService cards;
  private StudentEntryService entries;
  private MergeService merges;
  private AttentionService attention;
  private UUID again;

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, centre).filled(centre);
    BookOfStudents.fill(desk, centre);
    search = StudentSearch.over(desk.replica);
    cards = new StudentService(desk.replica, desk.identity, desk.rollCall, desk.clock);
    entries =
        new StudentEntryService(desk.replica, desk.capture, search, desk.identity, desk.clock);
    merges = new MergeService(desk.replica, desk.capture, search, desk.identity);
    attention = desk.attention();
    again = writeInAgain();
  }

  @AfterEach
  void close() {
    search.close();
    desk.close();
  }

  @Test
  void proposesWhomTheRuleTakesForTheSameFirst() {
    var candidates = merges.candidates(again, "");
    assertEquals(BookOfStudents.LAYLA, candidates.getFirst().hit().studentId());
    assertEquals(Likeness.LIKELY_SAME, candidates.getFirst().likeness());
    assertTrue(candidates.stream().noneMatch(it -> it.hit().studentId().equals(again)));
    assertEquals(
        List.of(BookOfStudents.KARIM),
        merges.candidates(again, "karim").stream().map(it -> it.hit().studentId()).toList());
  }

  @Test
  void theOneThatStaysIsFoundByTheWordsOfEither() {
    merge();
    assertEquals(List.of(BookOfStudents.LAYLA), found("haddad layla"));
    assertEquals(List.of(BookOfStudents.LAYLA), found("layla"));
    assertEquals(List.of(BookOfStudents.LAYLA), found("NC-AGAIN"));

    search.close();
    search = StudentSearch.over(desk.replica);
    assertEquals(List.of(BookOfStudents.LAYLA), found("NC-AGAIN"));
  }

  /// “Haddad Layla” begins with what is typed, “Karim Haddad” only has a word that does.
  @Test
  void standsWhereTheBetterOfTheTwoEntriesWould() {
    merge();
    assertEquals(List.of(BookOfStudents.LAYLA, BookOfStudents.KARIM), found("haddad"));
  }

  @Test
  void oneCardHoldsWhatWasWrittenOfEither() {
    put(enrolment(BookOfStudents.ENGLISH));
    merge();
    var card = cards.card(again, centre.staff).orElseThrow();
    assertEquals(BookOfStudents.LAYLA, card.details().studentId());
    assertTrue(card.enrolments().stream().anyMatch(it -> it.cohort().equals("EN-21")));
    assertTrue(card.enrolments().stream().anyMatch(it -> it.cohort().equals("RF-14")));
    assertEquals("NC-AGAIN", card.merged().getFirst().code());
    assertTrue(
        card.history().stream().anyMatch(it -> it.what().equals(new What.Merge("NC-AGAIN", true))));
    assertTrue(card.family().members().stream().noneMatch(it -> it.studentId().equals(again)));
  }

  @Test
  void standsOnASheetOnceAndIsMarkedWhereSheWasMarkedAlready() {
    put(enrolment(BookOfStudents.ROBOTICS));
    desk.rollCall.mark(
        OpenedDesk.who(centre), TODAYS_ROBOTICS, again, AttendanceValue.PRESENT, 0, null);
    assertEquals(2, haddads().size());
    merge();
    var lines = haddads();
    assertEquals(1, lines.size());
    assertEquals("Layla Haddad", lines.getFirst().name());
    assertEquals(again, lines.getFirst().studentId());
    assertEquals(AttendanceValue.PRESENT, lines.getFirst().attendance());
  }

  @Test
  void whatWaitedUnderAttentionIsSettledWithIt() {
    var item = attention.open().getFirst();
    assertEquals(Reason.LIKELY_DUPLICATE, item.reason());
    var two = item.students().orElseThrow();
    assertEquals("NC-AGAIN", two.own().code());
    assertEquals("NC-1899", two.other().code());
    merge();
    assertEquals(List.of(), attention.open());
  }

  @Test
  void undoneTheyAreTwoAgain() {
    merge();
    assertInstanceOf(
        CaptureResult.Saved.class, merges.undo(centre.staff, UUID.randomUUID(), again));
    assertEquals(2, found("layla").size());
    var parted = cards.card(again, centre.staff).orElseThrow();
    assertEquals(again, parted.details().studentId());
    assertEquals(
        Set.of(new What.Merge("NC-1899", false), new What.Merge("NC-1899", true)),
        merges(parted),
        "of each the code of the other");
    assertEquals(
        Set.of(new What.Merge("NC-AGAIN", false), new What.Merge("NC-AGAIN", true)),
        merges(cards.card(BookOfStudents.LAYLA, centre.staff).orElseThrow()));
  }

  private static Set<What> merges(StudentCard card) {
    return card.history().stream()
        .map(HistoryLine::what)
        .filter(What.Merge.class::isInstance)
        .collect(Collectors.toSet());
  }

  private UUID writeInAgain() {
    var intent = UUID.randomUUID();
    var made = entries.newStudent(intent);
    var entry =
        new StudentEntry(
            made.studentId(),
            "NC-AGAIN",
            new PersonDetails("Haddad Layla", "+20 100 555 0142", null, null),
            new StudentEntry.FamilyEntry(BookOfStudents.FAMILY, "Haddad", "+20 122 055 50118"));
    assertInstanceOf(CaptureResult.Saved.class, entries.save(centre.staff, intent, entry));
    return made.studentId();
  }

  private void merge() {
    assertInstanceOf(
        CaptureResult.Saved.class,
        merges.merge(centre.staff, UUID.randomUUID(), again, BookOfStudents.LAYLA));
  }

  private List<UUID> found(String query) {
    return search.find(query, 5).stream().map(StudentHit::studentId).toList();
  }

  private List<RegisterLine> haddads() {
    return desk.rollCall.register(TODAYS_ROBOTICS, centre.staff).orElseThrow().lines().stream()
        .filter(it -> it.name().contains("Haddad"))
        .toList();
  }

  private Enrolment enrolment(UUID cohort) {
    return new Enrolment(
        UUID.randomUUID(),
        centre.organisation,
        centre.branch,
        again,
        cohort,
        EnrolmentState.ACTIVE,
        Centre.DAY.minusDays(1),
        null,
        null,
        null);
  }

  private void put(Row row) {
    desk.replica.write(transaction -> {
      transaction.put(List.of(row));
      return true;
    });
  }
}
