package org.daybook.app.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.desk.Digests;
import org.daybook.model.desk.KeptRow;
import org.daybook.model.desk.RowRef;
import org.daybook.model.operation.Cbor;
import org.daybook.model.people.Student;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A replica that an earlier program wrote, whose rows had fewer fields.
class EarlierReplicaIT {
  private static final int EARLIER_FIELDS = 10;

  private final Centre centre = new Centre(3);
  private final Student student = centre.students().getFirst();
  private OpenedDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new OpenedDesk(folder, centre).filled(centre);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatLiesAsideIsReadWithNothingInFieldsThatCameLater() {
    in(transaction -> {
      var sql = new Sql(transaction.session());
      var bytes = earlier(EARLIER_FIELDS);
      sql.execute(
          "insert into server_image values (?, ?, ?, ?, ?)", "student", student.id(), bytes, 1, 1);
      sql.execute("insert into kept_row values (?, ?, ?, ?)", "student", student.id(), bytes, true);
      sql.execute("insert into staged_row values (?, ?, ?)", "student", student.id(), bytes);
      return true;
    });
    var ref = new RowRef("student", student.id());

    var image = in(transaction -> transaction.serverImage(ref)).orElseThrow();
    assertEquals(Optional.of(student), image.row());
    assertEquals(image, in(transaction -> transaction.serverImages(List.of(ref))).get(ref));
    assertEquals(
        List.of(new KeptRow(student, true)),
        in(transaction -> transaction.kept().of(List.of(ref))));
    assertEquals(
        List.of(student),
        in(transaction -> transaction.load().staged(Student.TABLE, Optional.empty(), 9)));
  }

  @Test
  void whatIsNoRowOfAnyProgramIsDamage() {
    in(transaction ->
        new Sql(transaction.session())
            .execute("insert into staged_row values ('student', ?, ?)", student.id(), earlier(7)));
    assertEquals(
        1,
        in(it -> it.load().staged(Student.TABLE, Optional.empty(), 9)).size(),
        "neither phone nor birthday nor note");
    in(transaction ->
        new Sql(transaction.session()).execute("update staged_row set server_row = ?", earlier(6)));
    assertThrows(
        ReplicaException.class,
        () -> in(transaction -> transaction.load().staged(Student.TABLE, Optional.empty(), 9)));
  }

  /// Until they are compared with the server's: the program may end before.
  @Test
  void knowsWhichTablesItsProgramKnowsMoreOf() {
    var all = in(ReplicaTransaction::completeDigests);
    assertEquals(Tables.ALL.size(), all.size(), "filled by a program that noted no shapes");
    noteWhole(all);
    assertEquals(Set.of(), in(ReplicaTransaction::completeDigests));

    in(transaction -> {
      var sql = new Sql(transaction.session());
      sql.execute("update digest_shape set columns = 'id ID' where table_name = 'student'");
      sql.execute("delete from digest_shape where table_name = 'course'");
      sql.execute("update kept_digest set row_count = 77 where table_name = 'student'");
      return true;
    });
    assertEquals(Set.of("student", "course"), in(ReplicaTransaction::completeDigests));
    assertEquals(
        in(transaction -> Digests.of(transaction, Student.TABLE)).getFirst().rows(),
        in(ReplicaTransaction::digests).stream()
            .filter(it -> it.table().equals("student"))
            .findFirst()
            .orElseThrow()
            .rows());
    assertEquals(Set.of("student", "course"), in(ReplicaTransaction::completeDigests));
    noteWhole(Set.of("student"));
    assertEquals(Set.of("course"), in(ReplicaTransaction::completeDigests));
  }

  @Test
  void aReplicaThatHoldsNothingLacksNothing(@TempDir Path folder) {
    try (var empty = new OpenedDesk(folder, centre)) {
      assertEquals(Set.of(), empty.replica.write(ReplicaTransaction::completeDigests));
      empty.filled(centre);
      assertEquals(Set.of(), empty.replica.write(ReplicaTransaction::completeDigests));
    }
  }

  /// The same bytes stand for less to a program that lacks a constant.
  @Test
  void aConstantIsMoreToKnowToo() {
    noteWhole(in(ReplicaTransaction::completeDigests));
    in(transaction ->
        new Sql(transaction.session())
            .execute(
                "update digest_shape set columns = replace(columns, 'ABSENT, ', '')"
                    + " where table_name = 'attendance_mark'"));
    assertEquals(Set.of("attendance_mark"), in(ReplicaTransaction::completeDigests));
  }

  /// What came of it lacks what that program did not know.
  @Test
  void aLoadThatAnEarlierProgramBeganIsForgotten(@TempDir Path folder) {
    try (var empty = new OpenedDesk(folder, centre)) {
      empty.replica.write(ReplicaTransaction::completeDigests);
      var begun = "insert into first_load values (true, X'00')";
      var count = "select count(*) from first_load";
      empty.replica.write(it -> new Sql(it.session()).execute(begun));
      empty.replica.write(ReplicaTransaction::completeDigests);
      assertEquals(
          List.of(1L),
          empty.replica.write(it -> new Sql(it.session()).list(count, row -> row.getLong(1))));

      empty.replica.write(it ->
          new Sql(it.session())
              .execute("update digest_shape set columns = 'id ID' where table_name = 'student'"));
      empty.replica.write(ReplicaTransaction::completeDigests);
      assertEquals(
          List.of(0L),
          empty.replica.write(it -> new Sql(it.session()).list(count, row -> row.getLong(1))));
    }
  }

  private void noteWhole(Set<String> tables) {
    in(transaction -> {
      transaction.noteWhole(tables);
      return true;
    });
  }

  private byte[] earlier(int fields) {
    return Cbor.encode(Arrays.copyOf(Tables.shapeOf(Student.TABLE).values(student), fields));
  }

  private <T> T in(Function<ReplicaTransaction, T> work) {
    return desk.replica.write(work);
  }
}
