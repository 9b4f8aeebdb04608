package org.daybook.model.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;
import org.daybook.model.command.Context;
import org.daybook.model.command.Nature;
import org.daybook.model.course.CohortState;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.Balances;
import org.daybook.model.ledger.Hold;
import org.daybook.model.ledger.Posting;
import org.daybook.model.operation.Outcome;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.RandomCommands;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for whatever anybody does, in whatever order. The seed is the test's name.
class AnyCommandTest {
  private static final int COMMANDS = 1_500;

  private final Centre centre = new Centre();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isDecidedAlikeTwiceWithinItsScopeAndKeepsEverySheetWhole(long seed) {
    var random = new Random(seed);
    var otherCohort = Centre.id("cohort", 2);
    centre.with(
        Centre.cohort(otherCohort, Centre.OTHER_BRANCH, CohortState.OPEN),
        Centre.session(Centre.id("session", 2), Centre.OTHER_BRANCH, SessionState.CHECKING_IN));
    var commands = new RandomCommands(centre.facts(), random);
    for (int n = 0; n < COMMANDS; n++) {
      decideOne(commands.next(), random);
    }
    assertTrue(centre.facts().all(AttendanceMark.TABLE).size() > 30, "hardly any marks");
    centre.facts().all(AttendanceMark.TABLE).forEach(mark -> checkSlot(mark.slotId()));
    checkLedger();
  }

  /// Each entry adds up to nothing, and adding everything up again gives the kept balances.
  private void checkLedger() {
    var postings = centre.facts().all(Posting.TABLE);
    var sums =
        postings.stream()
            .collect(
                Collectors.groupingBy(
                    Posting::entryId, Collectors.summingLong(Posting::amountMinor)));
    assertEquals(Set.of(0L), Set.copyOf(sums.values()));
    assertTrue(sums.size() > 10, "hardly any entries");
    assertEquals(
        Set.copyOf(Balances.replay(postings, centre.facts().all(Hold.TABLE))),
        Set.copyOf(centre.facts().all(AccountBalance.TABLE)));
  }

  private void decideOne(Command command, Random random) {
    centre.at(Centre.NOW.plus(Duration.ofHours(random.nextInt(48))));
    var context = contextBySomebody(random);
    var authority = random.nextInt(4) == 0 ? Authority.OF_THE_CENTRE : Authority.OF_THE_ACTOR;
    boolean neededRefused = random.nextInt(10) == 0;
    var verdict = centre.decide(command, context, authority, neededRefused);
    assertEquals(verdict, centre.decide(command, context, authority, neededRefused));
    check(Commands.typeOf(command), context, verdict);
    centre.facts().putAll(verdict.rows());
  }

  private Context contextBySomebody(Random random) {
    var templates = RoleTemplate.values();
    var actor =
        switch (random.nextInt(4)) {
          case 0 -> Centre.id("nobody", 1);
          case 1 -> Centre.staff(templates[random.nextInt(templates.length)]);
          default -> Centre.staff(RoleTemplate.OWNER);
        };
    return centre.context(actor, random.nextInt(5) == 0 ? Centre.OTHER_BRANCH : Centre.BRANCH);
  }

  private void check(CommandType<?> type, Context context, Verdict verdict) {
    if (type.nature() == Nature.FACT) {
      assertNotEquals(Outcome.REJECTED, verdict.outcome(), type.name());
    }
    if (verdict.outcome() == Outcome.REJECTED) {
      assertEquals(1, verdict.rows().size(), type.name());
    }
    var ids = verdict.rows().stream().map(Row::id).collect(Collectors.toSet());
    assertEquals(verdict.rows().size(), ids.size(), type.name() + " gives a row twice");
    var written =
        switch (type.reach()) {
          case BRANCH -> Set.of(context.branchId());
          case ORGANISATION -> Set.of(context.organisationId());
          case BOTH -> Set.of(context.branchId(), context.organisationId());
        };
    for (var row : verdict.rows()) {
      var scopes = row instanceof AttentionItem ? Set.of(context.branchId()) : written;
      assertTrue(scopes.contains(row.scopeId()), type.name() + " writes " + row);
      assertEquals(context.organisationId(), row.organisationId(), type.name());
      centre
          .facts()
          .find(row.table(), row.id())
          .ifPresent(old -> assertEquals(old.scopeId(), row.scopeId(), type.name() + " moves it"));
    }
  }

  /// Exactly one mark counts, unless all of them were made in another branch than the session's.
  private void checkSlot(UUID slot) {
    var marks = centre.facts().list(AttendanceMark.BY_SLOT, slot);
    var counting = marks.stream().filter(AttendanceMark::counts).count();
    boolean allElsewhere =
        centre
            .facts()
            .find(Session.TABLE, marks.getFirst().sessionId())
            .filter(
                session -> marks.stream().noneMatch(m -> m.branchId().equals(session.branchId())))
            .isPresent();
    assertTrue(counting == 1 || (allElsewhere && counting == 0), () -> counting + " of " + marks);
  }
}
