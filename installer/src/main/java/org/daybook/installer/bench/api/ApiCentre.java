package org.daybook.installer.bench.api;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.installer.bench.centre.CentreDatabase;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.installer.bench.centre.RowCopy;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.operation.HashChain;
import org.daybook.model.packages.PackageState;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.server.access.TokenText;

/// A centre whose students have tokens, packages with more lessons than they use, and sessions of
/// tomorrow to book, of a class that takes a hundred at a time.
final class ApiCentre {
  static final int STUDENTS = 2_000;
  static final int SEATS = 100;
  private static final int CREDITS = 1_000;
  private static final long TAG_SEED = 20_261_122L;
  private static final int SECRET_BYTES = 32;

  private final CentreDatabase database;
  private final CentreRows branch;
  private final List<UUID> sessions;
  private final List<UUID> packs;
  private final List<String> tokens;

  private ApiCentre(
      CentreDatabase database,
      CentreRows branch,
      List<UUID> sessions,
      List<UUID> packs,
      List<String> tokens) {
    this.database = database;
    this.branch = branch;
    this.sessions = sessions;
    this.packs = packs;
    this.tokens = tokens;
  }

  /// Makes one with so many sessions to book.
  static ApiCentre create(Workplace place, String name, int sessions, Sources sources)
      throws IOException, SQLException {
    var branch = new CentreRows(new CentreSize(0, STUDENTS, 40, 0, 1), sources.today());
    var database = CentreDatabase.create(place, name);
    var now = sources.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    database.fill(List.of(branch), List.of(), now);
    var cohort = cohort(branch, sources);
    var toBook =
        IntStream.range(0, sessions).mapToObj(_ -> session(branch, cohort, now, sources)).toList();
    var packs =
        IntStream.range(0, STUDENTS).mapToObj(n -> pack(branch, n, cohort, now, sources)).toList();
    var tokens = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(database.ownerUrl())) {
      connection.setAutoCommit(false);
      var rows = Stream.of(Stream.<Row>of(cohort), toBook.stream(), packs.stream());
      new RowCopy(connection, TAG_SEED).copy(rows.flatMap(it -> it));
      try (var insert =
          connection.prepareStatement(
              """
              insert into access_token (id, organisation_id, branch_id, kind, subject_id, label,
                reach, secret_hash, made_at, used_at)
              values (?, ?, ?, 'STUDENT', ?, 'Bench', '', ?, now(), now() + interval '1 day')\
              """)) {
        for (int n = 0; n < STUDENTS; n++) {
          var text = new TokenText(sources.ids().get(), secret(sources));
          insert.setObject(1, text.id());
          insert.setObject(2, branch.organisationId());
          insert.setObject(3, branch.branchId());
          insert.setObject(4, branch.studentId(n));
          insert.setBytes(5, HashChain.sha256(text.secret()));
          insert.addBatch();
          tokens.add(text.shown());
        }
        insert.executeBatch();
      }
      connection.commit();
    }
    return new ApiCentre(
        database,
        branch,
        toBook.stream().map(Session::id).toList(),
        packs.stream().map(StudentPackage::id).toList(),
        tokens);
  }

  CentreDatabase database() {
    return database;
  }

  CentreRows branch() {
    return branch;
  }

  String token(int student) {
    return tokens.get(student);
  }

  UUID pack(int student) {
    return packs.get(student);
  }

  /// The session of the n-th booking and who books it: each student once in a session.
  UUID session(int booking) {
    return sessions.get(booking / SEATS);
  }

  int student(int booking) {
    return (booking * 17 + booking / STUDENTS) % STUDENTS;
  }

  /// Books this many seats in the past, where they lie, with their lines in the feed; as many of
  /// each student.
  void addHistory(int bookings) throws SQLException {
    try (var connection = DriverManager.getConnection(database.ownerUrl());
        var insert =
            connection.prepareStatement(
                """
                insert into booking (id, organisation_id, branch_id, session_id, student_id, kind,
                  state, charge, method, price_minor, student_package_id, booked_by, booked_at,
                  made_by)
                select md5('booking' || n)::uuid, ?, ?, s.id, t.id, 'STANDARD',
                  case n % 10 when 0 then 'CANCELLED' when 1 then 'NO_SHOW' else 'PAID' end,
                  case n % 10 when 0 then 'RELEASED' else 'CAPTURED' end, 'WALLET', 1500, null,
                  md5('centre')::uuid, date_trunc('milliseconds', now() - n * interval '1 minute'),
                  md5('centre')::uuid
                from generate_series(1, ?) n
                  join (select id, row_number() over (order by id) - 1 as place from student) t
                    on t.place = n % ?
                  join (select id, row_number() over (order by id) - 1 as place from session) s
                    on s.place = n % (select count(*) from session)\
                """);
        var feed =
            connection.prepareStatement(
                """
                insert into feed (scope_id, table_name, row_id, organisation_id, version, has_left)
                select branch_id, 'booking', id, organisation_id, 1, false from booking\
                """)) {
      insert.setObject(1, branch.organisationId());
      insert.setObject(2, branch.branchId());
      insert.setInt(3, bookings);
      insert.setInt(4, STUDENTS);
      insert.executeUpdate();
      feed.executeUpdate();
    }
  }

  private static Cohort cohort(CentreRows branch, Sources sources) {
    return new Cohort(
        sources.ids().get(),
        branch.organisationId(),
        branch.branchId(),
        branch.courseId(),
        "Single seats",
        SEATS,
        sources.today().minusDays(1),
        sources.today().plusDays(60),
        null,
        CohortState.RUNNING,
        null);
  }

  private static Session session(CentreRows branch, Cohort cohort, Instant now, Sources sources) {
    var starts = now.plus(Duration.ofDays(1));
    return new Session(
        sources.ids().get(),
        branch.organisationId(),
        branch.branchId(),
        cohort.id(),
        LocalDate.ofInstant(starts, ZoneOffset.UTC),
        starts,
        starts.plus(Duration.ofHours(1)),
        null,
        null,
        SessionState.SCHEDULED,
        null,
        null);
  }

  private static StudentPackage pack(
      CentreRows branch, int student, Cohort cohort, Instant now, Sources sources) {
    return new StudentPackage(
        sources.ids().get(),
        branch.organisationId(),
        branch.branchId(),
        branch.studentId(student),
        cohort.id(),
        "Lessons",
        cohort.id(),
        CREDITS,
        0,
        0,
        CREDITS,
        0,
        PackageState.ACTIVE,
        now,
        null);
  }

  private static byte[] secret(Sources sources) {
    var secret = new byte[SECRET_BYTES];
    sources.random().nextBytes(secret);
    return secret;
  }
}
