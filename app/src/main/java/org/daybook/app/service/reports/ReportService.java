package org.daybook.app.service.reports;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.reports.Choices.Choice;
import org.daybook.app.service.reports.Choices.CohortChoice;
import org.daybook.app.service.reports.PeriodFacts.Now;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.Course;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.organisation.Policies;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.value.FoldedText;

/// Adds up what goes on at the branch. A year of a large branch takes a while: it says how far it
/// is, and can be stopped.
public final class ReportService {
  private final Replica replica;
  private final DeskIdentity identity;
  private final RollCallService rollCall;
  private final Clock clock;

  /// @param rollCall knows the branch's time zone
  public ReportService(
      Replica replica, DeskIdentity identity, RollCallService rollCall, Clock clock) {
    this.replica = replica;
    this.identity = identity;
    this.rollCall = rollCall;
    this.clock = clock;
  }

  /// Empty when the watch stopped it.
  public Optional<ReportTable> read(ReportQuery query, Watch watch) {
    var now = now();
    return replica.readOneState(facts ->
        query.grouping().topic().ofMoney()
            ? ofMoney(facts, query, watch, now)
            : ofMarks(facts, query, watch, now));
  }

  private Optional<ReportTable> ofMarks(
      ReplicaReader facts, ReportQuery query, Watch watch, Now now) {
    var period = new PeriodFacts(facts, query, watch);
    int threshold =
        Policies.number(
            facts, identity.organisationId(), identity.branchId(), PolicyKey.ATTENDANCE_THRESHOLD);
    return switch (query.grouping()) {
      case MISSING_BY_DAY, MISSING_BY_TRAINER, MISSING_BY_AGE, MISSING_SESSIONS ->
          new MissingReport(period, query, now).table();
      case ATTENDANCE_BY_STUDENT -> new AttendanceReport(period, query, threshold).byStudent();
      case ATTENDANCE_BY_COHORT -> new AttendanceReport(period, query, threshold).byCohort();
      case ATTENDANCE_MARKS -> new MarksReport(period, query, threshold).table(mark -> true);
      case LATENESS_BY_STUDENT -> new LatenessReport(period, query).byStudent();
      case LATENESS_BY_COHORT -> new LatenessReport(period, query).byCohort();
      case LATENESS_BY_WEEKDAY -> new LatenessReport(period, query).byWeekday(firstOfWeek(facts));
      case LATENESS_MARKS ->
          new MarksReport(period, query, threshold)
              .table(mark -> mark.value() == AttendanceValue.LATE);
      default -> throw new IllegalArgumentException(query.grouping() + " is of money");
    };
  }

  private Optional<ReportTable> ofMoney(
      ReplicaReader facts, ReportQuery query, Watch watch, Now now) {
    var ledger = new LedgerFacts(facts, identity);
    return switch (query.grouping()) {
      case REVENUE_BY_DAY, REVENUE_BY_WEEK, REVENUE_BY_MONTH ->
          new RevenueReport(ledger, query, watch, now).byTime(firstOfWeek(facts));
      case REVENUE_BY_COURSE -> new RevenueReport(ledger, query, watch, now).byCourse();
      case PACKAGES_BY_OFFER -> Optional.of(new PackagesReport(ledger, query).byOffer());
      case PACKAGES_OF_STUDENTS -> Optional.of(new PackagesReport(ledger, query).ofStudents());
      case WALLETS_BY_HOLDER -> Optional.of(new WalletsReport(ledger, query).byHolder());
      case WALLETS -> Optional.of(new WalletsReport(ledger, query).each());
      default -> ofBookings(new PeriodFacts(facts, query, watch), ledger, query, facts);
    };
  }

  private Optional<ReportTable> ofBookings(
      PeriodFacts period, LedgerFacts ledger, ReportQuery query, ReplicaReader facts) {
    var bookings = new BookingsReport(period, ledger, query);
    return switch (query.grouping()) {
      case NO_SHOWS_BY_COHORT -> bookings.noShowsByCohort();
      case NO_SHOWS_BY_WEEK -> bookings.noShowsByWeek(firstOfWeek(facts));
      case BOOKINGS_BY_COHORT -> bookings.byCohort();
      case NO_SHOWS -> bookings.each();
      default -> throw new IllegalArgumentException(query.grouping() + " is not of bookings");
    };
  }

  /// From what somebody chooses.
  public Choices choices() {
    var today = now().today();
    return replica.readOneState(facts -> {
      var cohorts = new ArrayList<CohortChoice>();
      var termFrom = new ArrayList<LocalDate>();
      var trainers = new HashSet<UUID>();
      facts.each(
          Cohort.TABLE,
          it -> {
            if (it.branchId().equals(identity.branchId()) && it.state() != CohortState.DRAFT) {
              cohorts.add(
                  new CohortChoice(it.id(), it.name(), it.courseId(), it.firstDay(), it.lastDay()));
              if (it.trainerId() != null) {
                trainers.add(it.trainerId());
              }
              if (it.state() == CohortState.RUNNING && !it.firstDay().isAfter(today)) {
                termFrom.add(it.firstDay());
              }
            }
          });
      cohorts.sort(Comparator.comparing((CohortChoice it) -> FoldedText.fold(it.name())));
      trainers.addAll(facts.period().trainers());
      return new Choices(
          today,
          firstOfWeek(facts),
          termFrom.stream().min(Comparator.naturalOrder()).orElse(today.withDayOfMonth(1)),
          courses(facts, cohorts),
          cohorts,
          named(
              facts.findAll(StaffMember.TABLE, List.copyOf(trainers)).stream()
                  .map(it -> new Choice(it.id(), it.fullName()))
                  .toList()));
    });
  }

  private static List<Choice> courses(ReplicaReader facts, List<CohortChoice> cohorts) {
    var ids = cohorts.stream().map(CohortChoice::courseId).distinct().toList();
    return named(
        facts.findAll(Course.TABLE, ids).stream()
            .map(it -> new Choice(it.id(), it.title()))
            .toList());
  }

  private static List<Choice> named(List<Choice> choices) {
    return choices.stream()
        .sorted(Comparator.comparing((Choice it) -> FoldedText.fold(it.name())))
        .toList();
  }

  private DayOfWeek firstOfWeek(ReplicaReader facts) {
    return facts
        .find(Organisation.TABLE, identity.organisationId())
        .map(it -> WeekFields.of(Locale.forLanguageTag(it.locale())).getFirstDayOfWeek())
        .orElse(DayOfWeek.MONDAY);
  }

  private Now now() {
    var moment = clock.instant();
    return new Now(moment, LocalDate.ofInstant(moment, rollCall.zone()));
  }
}
