package org.daybook.model.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.FoldedText;
import org.jspecify.annotations.Nullable;

/// A person who attends. Meeting one is a fact; a likely duplicate is settled, never refused.
///
/// @param familyId billing account
/// @param code short code printed on the card, unique in the organisation
/// @param fullName in any script
/// @param matchKey folded words of the name in alphabetical order, finds likely duplicates
/// @param phone as typed
/// @param birthDate calendar date
/// @param note health and pick-up note for those who may see it
/// @param guest true while known only as somebody's guest, until matched
/// @param sourcedId identifier in the system it was imported from
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Student(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID familyId,
    String code,
    String fullName,
    String matchKey,
    @Nullable String phone,
    @Nullable LocalDate birthDate,
    @Nullable String note,
    boolean guest,
    @Nullable String sourcedId)
    implements Row {
  public static final Table<Student> TABLE =
      new Table<>("student", Student.class, Stored.class, Stored::new);

  private static final int MATCH_KEY_LENGTH = 400;

  public static final Index<Student> BY_MATCH_KEY =
      new Index<>(TABLE, "matchKey", Student::matchKey);
  public static final Index<Student> BY_FAMILY = new Index<>(TABLE, "familyId", Student::familyId);
  public static final Index<Student> BY_CODE = new Index<>(TABLE, "code", Student::code);

  @Override
  public Table<Student> table() {
    return TABLE;
  }

  /// The student with that id, if it is one of the branch.
  public static Optional<Student> at(UUID branchId, UUID id, Facts facts) {
    return facts.find(TABLE, id).filter(it -> it.branchId().equals(branchId));
  }

  /// What finds likely duplicates: the folded words of the name, cut to what the column holds.
  public static String matchKeyOf(String fullName) {
    var key = FoldedText.matchKey(fullName);
    if (key.length() <= MATCH_KEY_LENGTH) {
      return key;
    }
    boolean splitsPair = Character.isHighSurrogate(key.charAt(MATCH_KEY_LENGTH - 1));
    return key.substring(0, splitsPair ? MATCH_KEY_LENGTH - 1 : MATCH_KEY_LENGTH);
  }

  /// How both databases store it.
  @Entity(name = "Student")
  @jakarta.persistence.Table(name = "student")
  public static class Stored extends StoredRow<Student> {
    protected Stored() {}

    Stored(Student row) {
      super(row);
    }
  }
}
