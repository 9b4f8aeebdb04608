package org.daybook.app.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// Reads what students are found by, and no more of them: all of a large branch are read each time
/// a desk starts.
public final class FindingReader {
  private static final String COLUMNS =
      "select id, full_name, code, phone, birth_date, guest from student";

  private final Sql sql;

  FindingReader(StatelessSession session) {
    this.sql = new Sql(session);
  }

  /// What somebody may type who looks for a student, and what tells students apart.
  public record Findable(
      UUID id,
      String fullName,
      String code,
      @Nullable String phone,
      @Nullable LocalDate birthDate,
      boolean guest) {}

  /// The first students of a book, in the order of their ids.
  public List<Findable> first(int limit) {
    return sql.list(COLUMNS + " order by id limit ?", FindingReader::findable, limit);
  }

  /// Those who follow a student.
  public List<Findable> after(UUID last, int limit) {
    return sql.list(
        COLUMNS + " where id > ? order by id limit ?", FindingReader::findable, last, limit);
  }

  private static Findable findable(ResultSet row) throws SQLException {
    return new Findable(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        row.getBoolean(6));
  }
}
