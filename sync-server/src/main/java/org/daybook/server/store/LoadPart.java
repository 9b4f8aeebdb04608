package org.daybook.server.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.model.catalogue.ClientRows;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.course.Cohort;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.operation.HashChain;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.Correction;
import org.daybook.model.rollcall.Register;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionGuest;

/// Some rows of a table, by what they have to do with today. The parts of a first load are disjoint
/// and together everything: a condition, and later its contrary, in the same snapshot.
///
/// A load that goes on does so in a later snapshot, where other rows may have to do with today.
/// Therefore only rows that did not change since version `:since`, at which the load began, say
/// what does: what they say now they said then, so a row that is left out of the rest came with
/// today. A row of which a changed one says so may come twice; and what itself changed comes by the
/// pull.
///
/// @param condition on the rows of `:scope`; may name the days `:from` and `:until`
record LoadPart<R extends Row>(Table<R> table, String condition) {
  private static final String ANY = "true";
  private static final String UNCHANGED =
      " and id not in (select row_id from feed where scope_id = :scope and version > :since)";
  private static final String SESSIONS = ofSessions("id");
  private static final String COHORTS = ofSessions("cohort_id");
  private static final String MARKS =
      "select id from attendance_mark where branch_id = :scope and session_id in (%s)"
              .formatted(SESSIONS)
          + UNCHANGED;
  private static final String STUDENTS =
      """
      select student_id from enrolment where branch_id = :scope and cohort_id in (%1$s) %3$s
      union select student_id from session_guest
        where branch_id = :scope and session_id in (%2$s) %3$s
      union select student_id from attendance_mark
        where branch_id = :scope and session_id in (%2$s) %3$s\
      """
          .formatted(COHORTS, SESSIONS, UNCHANGED);
  private static final String FAMILIES =
      "select family_id from student where branch_id = :scope and id in (%s)".formatted(STUDENTS)
          + UNCHANGED;

  /// What today's roll call needs of a branch, in order.
  private static final Map<Table<? extends Row>, String> TODAY = today();

  /// The parts of which a client knows the table.
  static List<LoadPart<?>> inOrder(ClientRows client) {
    return inOrder().stream().filter(part -> client.know(part.table())).toList();
  }

  /// The organisation's tables, what today needs, and the rest of the branch.
  private static List<LoadPart<?>> inOrder() {
    var parts = new ArrayList<LoadPart<?>>();
    for (var table : Tables.ALL) {
      if (!ofBranch(table)) {
        parts.add(new LoadPart<>(table, ANY));
      }
    }
    TODAY.forEach((table, condition) -> parts.add(new LoadPart<>(table, condition)));
    for (var table : Tables.ALL) {
      if (ofBranch(table)) {
        var sent = TODAY.get(table);
        parts.add(new LoadPart<>(table, sent == null ? ANY : "not (" + sent + ")"));
      }
    }
    return parts;
  }

  /// Names the parts and their order: it changes whenever these do.
  static long plan(ClientRows client) {
    var text = new StringBuilder();
    inOrder(client).forEach(part -> text.append(part.from()).append('\n'));
    var hash = HashChain.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(hash).getLong();
  }

  /// The rest of a statement that asks for the part.
  String from() {
    return " from "
        + table.name()
        + " where "
        + RowStream.scopeOf(table)
        + " = :scope and ("
        + condition
        + ")";
  }

  boolean isOfBranch() {
    return ofBranch(table);
  }

  private static Map<Table<? extends Row>, String> today() {
    var today = new LinkedHashMap<Table<? extends Row>, String>();
    today.put(Session.TABLE, "business_date between :from and :until");
    today.put(Cohort.TABLE, among("id", COHORTS));
    today.put(Register.TABLE, among("session_id", SESSIONS));
    today.put(SessionGuest.TABLE, among("session_id", SESSIONS));
    today.put(AttendanceMark.TABLE, among("session_id", SESSIONS));
    today.put(Correction.TABLE, among("mark_id", MARKS));
    today.put(Enrolment.TABLE, among("cohort_id", COHORTS));
    today.put(Student.TABLE, among("id", STUDENTS));
    today.put(Family.TABLE, among("id", FAMILIES));
    return today;
  }

  private static String ofSessions(String column) {
    return "select "
        + column
        + " from session where branch_id = :scope and business_date between :from and :until"
        + UNCHANGED;
  }

  private static String among(String column, String query) {
    return column + " in (" + query + ")";
  }

  private static boolean ofBranch(Table<?> table) {
    return RowStream.scopeOf(table).equals("branch_id");
  }
}
