package org.daybook.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.Cbor;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.DifferenceAnswer;
import org.daybook.model.protocol.DifferenceRequest;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullAnswer2;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.RangeDigest;
import org.daybook.model.protocol.ReportRequest;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.value.RowIds;
import org.daybook.server.demo.DemoOrganisation;
import org.daybook.server.demo.DemoSeeding;
import org.daybook.server.importer.BundleFixture;
import org.daybook.server.importer.BundleLimits;
import org.daybook.server.importer.BundleReader;
import org.daybook.server.importer.ImportOptions;
import org.daybook.server.importer.Importer;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.EarlierPull;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever writes rows leaves the kept digests those of the rows.
class KeptDigestsIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Path BUNDLE = BundleFixture.folder("oneroster-1.1");

  @TempDir private Path folder;

  private Campus campus;
  private DatabaseAddress owner;

  @BeforeEach
  void open() {
    campus = new Campus(CLOCK);
    owner = campus.postgres.options().owner().orElseThrow();
  }

  @AfterEach
  void close() {
    campus.close();
  }

  @Test
  void administrationAndPushesKeepThem() throws SQLException {
    assertFalse(kept().isEmpty());
    assertEquals(ofRows(), kept());
    var desk = campus.desk(campus.north, CLOCK);
    for (var student : campus.north.students()) {
      mark(desk, student, AttendanceValue.PRESENT);
      mark(desk, student, AttendanceValue.ABSENT);
    }
    desk.capture(new UUID(7, 7), new RecordFamily(new UUID(7, 8), named("Nobody's"), null));
    desk.pushFrom(1);
    assertEquals(ofRows(), kept());
    campus.issue(campus.north.id(), new RecordFamily(familyId(), named("Renamed"), null));
    assertEquals(ofRows(), kept());
  }

  @Test
  void demoKeepsThem() throws SQLException {
    var administration = campus.administration();
    new DemoSeeding(administration.operations(), administration.credentials())
        .seed(new DemoOrganisation(DemoOrganisation.DEFAULT_SEED, CLOCK.instant()));
    assertEquals(ofRows(), kept());
  }

  @Test
  void importKeepsThem() throws Exception {
    var bundle = new BundleReader(BundleLimits.DEFAULT).read(BUNDLE);
    var importer = new Importer(campus.administration().operations(), CLOCK);
    var options = new ImportOptions(ZoneId.of("Europe/London"), null, null);
    var before = kept();
    assertTrue(importer.apply(campus.organisation, bundle, options, true).applied());
    assertFalse(before.equals(kept()), "something came");
    assertEquals(ofRows(), kept());
    assertTrue(importer.apply(campus.organisation, bundle, options, true).applied());
    assertEquals(ofRows(), kept());
    importer.rehearse(campus.organisation, bundle, options);
    assertEquals(ofRows(), kept());
  }

  @Test
  void restoreBringsThemBack() throws Exception {
    var file = folder.resolve("night.daybook-backup");
    new Backup(owner).write(file);
    var then = kept();
    campus.issue(campus.north.id(), new RecordFamily(new UUID(7, 9), named("Later"), null));
    campus.stop();
    var outcome = new Restore(owner).read(file, true);
    assertInstanceOf(Restore.Outcome.Restored.class, outcome, outcome::toString);
    assertEquals(then, kept());
    assertEquals(ofRows(), kept());
  }

  @Test
  void restoreThatShutsADeskOutAgainKeepsThem() throws Exception {
    var file = folder.resolve("night.daybook-backup");
    var device = campus.desk(campus.north, CLOCK).identity.deviceId();
    new Backup(owner).write(file);
    campus
        .administration()
        .devices()
        .revoke(campus.organisation, campus.north.id(), device, "stolen");
    var then = kept();
    campus.stop();
    var outcome = new Restore(owner).read(file, true);
    var restored = assertInstanceOf(Restore.Outcome.Restored.class, outcome, outcome::toString);
    assertEquals(1, restored.doors().shutAgain().size(), restored::toString);
    assertEquals(withoutChanges(then), withoutChanges(kept()));
    assertEquals(ofRows(), kept());
  }

  /// Who changed what since the backup went with the rest; only the door is shut again.
  private static SortedMap<String, String> withoutChanges(SortedMap<String, String> digests) {
    var others = new TreeMap<>(digests);
    others.keySet().removeIf(it -> it.endsWith(" " + AuditEntry.TABLE.name()));
    return others;
  }

  @Test
  void areComputedAnewWhereTheColumnsAreOthers() throws SQLException {
    var right = kept();
    try (var connection = Backup.open(owner);
        var statement = connection.createStatement()) {
      statement.execute("update table_digest set digest = 1 where table_name = 'student'");
      statement.execute("update digest_shape set columns = 'id' where table_name = 'student'");
    }
    assertFalse(right.equals(kept()));
    new DigestRefresh(owner).run();
    assertEquals(right, kept());
  }

  @Test
  void pullTellsThoseThatChangedAndOnlyThose() {
    var desk = campus.desk(campus.north, CLOCK);
    var before = desk.pull().cursors().toArray(Cursor[]::new);
    assertEquals(List.of(), desk.pull(before).digests(), "nothing changed, nothing is told");

    campus.issue(campus.north.id(), new RecordFamily(new UUID(7, 9), named("New"), null));

    var told = desk.pull(before).digests();
    assertEquals(List.of("family"), told.stream().map(TableDigest::table).toList());
    assertEquals(line(all(desk), "family"), List.of(told.getFirst().rows() + ""));
    var second = new EarlierPull(2, List.of(before)).bytes();
    TestDesk.decode(desk.post("/sync/v1/pull", second), PullAnswer2.class);
  }

  @Test
  void tellsTheRowsOfRangesThatDifferAndNoOthers() throws Exception {
    var desk = campus.desk(campus.north, CLOCK);
    var all = differences(desk, new RangeDigest(RowIds.LAST, 0, new RowDigest().value()));
    assertEquals(RowIds.LAST, all.through());
    assertEquals(Campus.STUDENTS, all.ranges().getFirst().rows().size());
    var digest = new RowDigest();
    all.ranges().getFirst().rows().forEach(digest::add);

    var same = differences(desk, new RangeDigest(RowIds.LAST, digest.rows(), digest.value()));

    assertEquals(List.of(), same.ranges());
    var elsewhere =
        new DifferenceRequest(
            Protocol.VERSION,
            campus.south.id(),
            "student",
            null,
            List.of(new RangeDigest(RowIds.LAST, 0, new RowDigest().value())));
    var refused = desk.post("/sync/v1/differences", Cbor.encode(elsewhere));
    assertEquals(ErrorCode.FORBIDDEN, TestDesk.error(refused).code());
  }

  @Test
  void keepsWhatDesksTellOnce() throws SQLException {
    var desk = campus.desk(campus.north, CLOCK);
    var report =
        new HealingReport(
            Instant.ofEpochMilli(CLOCK.millis()), campus.north.id(), "student", 1, 2, 3);
    var body = Cbor.encode(new ReportRequest(Protocol.VERSION, List.of(report)));
    assertEquals(200, desk.post("/sync/v1/report", body).statusCode());
    assertEquals(200, desk.post("/sync/v1/report", body).statusCode());
    try (var connection = Backup.open(owner);
        var statement = connection.createStatement();
        var answer =
            statement.executeQuery("select count(*), sum(missing + surplus) from desk_report")) {
      assertTrue(answer.next());
      assertEquals(1, answer.getLong(1));
      assertEquals(3, answer.getLong(2));
    }
  }

  private DifferenceAnswer differences(TestDesk desk, RangeDigest range) {
    var request =
        new DifferenceRequest(Protocol.VERSION, campus.north.id(), "student", null, List.of(range));
    var answer = desk.post("/sync/v1/differences", Cbor.encode(request));
    return TestDesk.decode(answer, DifferenceAnswer.class);
  }

  private static List<String> line(DigestAnswer digests, String table) {
    return digests.digests().stream()
        .filter(it -> it.table().equals(table))
        .map(it -> it.rows() + "")
        .toList();
  }

  private static DigestAnswer all(TestDesk desk) {
    var request = Cbor.encode(new PullRequest(Protocol.VERSION, List.of()));
    return TestDesk.decode(desk.post("/sync/v1/digests", request), DigestAnswer.class);
  }

  private void mark(TestDesk desk, UUID student, AttendanceValue value) {
    desk.capture(
        campus.north.staff(), new MarkAttendance(campus.north.session(), student, value, 0, null));
  }

  private UUID familyId() {
    return new UUID(7, 10);
  }

  private static PersonDetails named(String name) {
    return PersonDetails.named(name);
  }

  private SortedMap<String, String> kept() throws SQLException {
    var kept = new TreeMap<String, String>();
    try (var connection = Backup.open(owner);
        var statement = connection.createStatement();
        var answer =
            statement.executeQuery(
                """
                select scope_id || ' ' || table_name, row_count, digest from table_digest
                where row_count <> 0 or digest <> 0\
                """)) {
      while (answer.next()) {
        kept.put(answer.getString(1), answer.getLong(2) + " " + answer.getBigDecimal(3));
      }
    }
    return kept;
  }

  private SortedMap<String, String> ofRows() throws SQLException {
    var digests = new TreeMap<String, String>();
    for (var table : Tables.ALL) {
      add(table, digests);
    }
    return digests;
  }

  private <R extends Row> void add(Table<R> table, SortedMap<String, String> all)
      throws SQLException {
    var shape = Tables.shapeOf(table);
    var digests = new TreeMap<UUID, RowDigest>();
    try (var connection = Backup.open(owner);
        var statement = connection.createStatement();
        var answer =
            statement.executeQuery("select " + shape.columnNames() + " from " + table.name())) {
      var reader = new RowReader<>(shape);
      while (answer.next()) {
        var row = reader.read(answer);
        digests.computeIfAbsent(row.scopeId(), _ -> new RowDigest()).add(Cbor.encode(row));
      }
    }
    digests.forEach((scope, digest) ->
        all.put(
            scope + " " + table.name(), digest.rows() + " " + KeptDigests.number(digest.value())));
  }
}
