package org.daybook.app.service.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.daybook.app.replica.PeriodReader.Booked;
import org.daybook.app.replica.PeriodReader.Named;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingState;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// What became of seats that were booked: who came, who did not, and what became of the price.
final class BookingsReport {
  private final PeriodFacts facts;
  private final LedgerFacts ledger;
  private final ReportQuery query;

  BookingsReport(PeriodFacts facts, LedgerFacts ledger, ReportQuery query) {
    this.facts = facts;
    this.ledger = ledger;
    this.query = query;
  }

  /// What no-shows come to.
  private static final class Sum {
    private long all;
    private long kept;
    private long givenBack;
    private long undecided;
    private long notCharged;
    private long moneyKept;
    private long creditsKept;

    void add(Booked seat) {
      all++;
      switch (seat.charge()) {
        case CAPTURED -> {
          kept++;
          if (seat.method() == BookingMethod.PACKAGE) {
            creditsKept++;
          } else {
            moneyKept = Math.addExact(moneyKept, seat.priceMinor());
          }
        }
        case RELEASED -> givenBack++;
        case HELD -> undecided++;
        case NONE, WAIVED -> notCharged++;
      }
    }

    void add(Sum other) {
      all += other.all;
      kept += other.kept;
      givenBack += other.givenBack;
      undecided += other.undecided;
      notCharged += other.notCharged;
      moneyKept = Math.addExact(moneyKept, other.moneyKept);
      creditsKept += other.creditsKept;
    }

    List<Cell> figures(LedgerFacts ledger) {
      return List.of(
          new Cell.Count(all),
          new Cell.Count(kept),
          new Cell.Count(givenBack),
          new Cell.Count(undecided),
          new Cell.Count(notCharged),
          new Cell.Share(kept, all),
          ledger.money(moneyKept),
          new Cell.Count(creditsKept));
    }
  }

  /// Most no-shows first; empty when it was stopped.
  Optional<ReportTable> noShowsByCohort() {
    var sums = new HashMap<UUID, Sum>();
    var held = new HashMap<UUID, Held>();
    boolean all =
        noShows((session, seat) -> {
          var cohort = session.session().cohortId();
          held.putIfAbsent(cohort, session);
          sums.computeIfAbsent(cohort, _ -> new Sum()).add(seat);
        });
    var groups =
        sums.entrySet().stream()
            .sorted(
                Comparator.comparingLong((Map.Entry<UUID, Sum> it) -> -it.getValue().all)
                    .thenComparing(Map.Entry::getKey))
            .map(it -> new Group(name(held.get(it.getKey())), ofCohort(it.getKey()), it.getValue()))
            .toList();
    return all ? Optional.of(table(Column.COHORT, groups, false)) : Optional.empty();
  }

  /// The newest first; empty when it was stopped.
  ///
  /// @param first the day with which a week begins
  Optional<ReportTable> noShowsByWeek(DayOfWeek first) {
    var sums = new TreeMap<LocalDate, Sum>();
    boolean all =
        noShows((session, seat) ->
            sums.computeIfAbsent(
                    session.session().businessDate().with(TemporalAdjusters.previousOrSame(first)),
                    _ -> new Sum())
                .add(seat));
    var groups =
        sums.descendingMap().entrySet().stream()
            .map(it -> week(it.getKey(), it.getValue()))
            .toList();
    return all ? Optional.of(table(Column.PERIOD, groups, true)) : Optional.empty();
  }

  /// Some no-shows with what they are called and where they lead.
  private record Group(Cell name, ReportQuery to, Sum sum) {}

  private Group week(LocalDate begin, Sum sum) {
    var from = begin.isBefore(query.from()) ? query.from() : begin;
    var last = begin.plusDays(6);
    var to = last.isAfter(query.to()) ? query.to() : last;
    return new Group(new Cell.Days(from, to), query.by(Grouping.NO_SHOWS).on(from, to), sum);
  }

  private ReportTable table(Column name, List<Group> groups, boolean newestFirst) {
    var sum = new Sum();
    var rows = new ArrayList<ReportRow>();
    for (var group : groups) {
      var cells = new ArrayList<>(List.of(group.name()));
      cells.addAll(group.sum().figures(ledger));
      rows.add(new ReportRow(new Lead.Rows(group.to()), cells));
      sum.add(group.sum());
    }
    var total = new ArrayList<Cell>(List.of(new Cell.Nothing()));
    total.addAll(sum.figures(ledger));
    var bars = Bars.pairs(rows, 2, 1);
    return new ReportTable(
        query,
        0,
        List.of(
            name,
            Column.NO_SHOWS,
            Column.KEPT,
            Column.GIVEN_BACK,
            Column.UNDECIDED,
            Column.NOT_CHARGED,
            Column.PROTECTED,
            Column.MONEY_KEPT,
            Column.CREDITS_KEPT),
        rows,
        new ReportRow(new Lead.Nowhere(), total),
        newestFirst ? bars.reversed() : bars);
  }

  /// How many of those came who had a seat; empty when it was stopped.
  Optional<ReportTable> byCohort() {
    var booked = new HashMap<UUID, Long>();
    var came = new HashMap<UUID, Long>();
    var held = new HashMap<UUID, Held>();
    boolean all =
        facts.inParts(part -> {
          var there = new HashSet<Seat>();
          facts.marks(
              part,
              mark -> {
                if (mark.value().attended()) {
                  there.add(new Seat(mark.sessionId(), facts.person(mark.studentId())));
                }
              });
          seats(
              part,
              (session, seat) -> {
                var cohort = session.session().cohortId();
                held.putIfAbsent(cohort, session);
                booked.merge(cohort, 1L, Long::sum);
                if (there.contains(new Seat(seat.sessionId(), facts.person(seat.studentId())))) {
                  came.merge(cohort, 1L, Long::sum);
                }
              });
        });
    return all ? Optional.of(conversion(booked, came, held)) : Optional.empty();
  }

  /// A person's seat at a session.
  private record Seat(UUID sessionId, UUID personId) {}

  private ReportTable conversion(
      Map<UUID, Long> booked, Map<UUID, Long> came, Map<UUID, Held> held) {
    var rows =
        booked.entrySet().stream()
            .sorted(
                Comparator.comparingLong((Map.Entry<UUID, Long> it) -> -it.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(it -> {
              long there = came.getOrDefault(it.getKey(), 0L);
              var session = held.get(it.getKey());
              return new ReportRow(
                  new Lead.Rows(ofCohort(it.getKey())),
                  List.of(
                      name(session),
                      session == null ? new Cell.Nothing() : new Cell.Words(session.course()),
                      new Cell.Count(it.getValue()),
                      new Cell.Count(there),
                      new Cell.Share(there, it.getValue())));
            })
            .toList();
    long all = booked.values().stream().mapToLong(it -> it).sum();
    long there = came.values().stream().mapToLong(it -> it).sum();
    return new ReportTable(
        query,
        0,
        List.of(Column.COHORT, Column.COURSE, Column.BOOKED, Column.CAME, Column.CONVERSION),
        rows,
        new ReportRow(
            new Lead.Nowhere(),
            List.of(
                new Cell.Nothing(),
                new Cell.Count(rows.size()),
                new Cell.Count(all),
                new Cell.Count(there),
                new Cell.Share(there, all))),
        Bars.pairs(rows, 3, 2));
  }

  /// Each of them, the newest first; empty when it was stopped.
  Optional<ReportTable> each() {
    var seats = new ArrayList<Missed>();
    var who = new HashSet<UUID>();
    boolean all =
        noShows((session, seat) -> {
          seats.add(new Missed(session, seat));
          who.add(seat.studentId());
        });
    return all ? Optional.of(each(seats, facts.students(who))) : Optional.empty();
  }

  private record Missed(Held held, Booked seat) {}

  private ReportTable each(List<Missed> seats, Map<UUID, Named> names) {
    seats.sort(
        Comparator.comparing((Missed it) -> it.held().session().startsAt())
            .reversed()
            .thenComparing(it -> it.seat().sessionId())
            .thenComparing(it -> it.seat().studentId()));
    long price = 0;
    var rows = new ArrayList<ReportRow>();
    for (var each : seats) {
      price = Math.addExact(price, each.seat().priceMinor());
      rows.add(row(each, names.get(each.seat().studentId())));
    }
    return new ReportTable(
        query,
        0,
        List.of(
            Column.DAY,
            Column.TIME,
            Column.STUDENT,
            Column.COHORT,
            Column.FATE,
            Column.PAID_WITH,
            Column.PRICE),
        rows,
        new ReportRow(
            new Lead.Nowhere(),
            List.of(
                new Cell.Nothing(),
                new Cell.Nothing(),
                new Cell.Nothing(),
                new Cell.Nothing(),
                new Cell.Count(rows.size()),
                new Cell.Nothing(),
                ledger.money(price))),
        List.of());
  }

  private ReportRow row(Missed each, @Nullable Named student) {
    var session = each.held().session();
    var seat = each.seat();
    var method = seat.method();
    return new ReportRow(
        new Lead.ToMark(seat.sessionId(), seat.studentId()),
        List.of(
            new Cell.Day(session.businessDate()),
            new Cell.Moment(session.startsAt()),
            student == null ? new Cell.Unnamed() : new Cell.Words(student.name()),
            name(each.held()),
            new Cell.Fate(seat.charge()),
            method == null ? new Cell.Nothing() : new Cell.Means(method),
            ledger.money(seat.priceMinor())));
  }

  private boolean noShows(BiConsumer<Held, Booked> consumer) {
    return facts.inParts(part ->
        seats(
            part,
            (session, seat) -> {
              if (seat.state() == BookingState.NO_SHOW) {
                consumer.accept(session, seat);
              }
            }));
  }

  /// Seats of sessions that took place, without those that were given free or not kept so long.
  private void seats(List<UUID> part, BiConsumer<Held, Booked> consumer) {
    facts
        .reader()
        .bookings(
            part,
            seat -> {
              var held = facts.sessions().get(seat.sessionId());
              if (held != null
                  && held.session().state() == SessionState.FINISHED
                  && seat.state().comes()
                  && !seat.expiredAt(held.session().startsAt())) {
                consumer.accept(held, seat);
              }
            });
  }

  private ReportQuery ofCohort(UUID cohortId) {
    return query.by(Grouping.NO_SHOWS).with(query.filter().ofCohort(Optional.of(cohortId)));
  }

  private static Cell name(@Nullable Held held) {
    return held == null || held.cohort().isEmpty()
        ? new Cell.Unnamed()
        : new Cell.Words(held.cohort());
  }
}
