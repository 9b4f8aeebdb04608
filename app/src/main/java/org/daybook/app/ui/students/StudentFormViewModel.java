package org.daybook.app.ui.students;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.students.FamilyHit;
import org.daybook.app.service.students.LookAlike;
import org.daybook.app.service.students.StudentEntry;
import org.daybook.app.service.students.StudentEntryService;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.students.FormFields.Field;
import org.daybook.app.ui.students.FormFields.Problem;
import org.daybook.app.ui.text.DayFormat;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.text.Refusal;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.jspecify.annotations.Nullable;

/// The form in which a student is written into the book or changed: what is typed, whom of the book
/// that may be, and the family that the student joins.
public final class StudentFormViewModel {
  private final StudentEntryService entries;
  private final Background background;
  private final Supplier<LocalDate> today;
  private final UUID staffId;
  private final Supplier<UUID> intentIds;
  private final StudentsViewModel students;
  private final ReadOnlyObjectWrapper<@Nullable StudentForm> form =
      new ReadOnlyObjectWrapper<>(this, "form");
  private final ObjectProperty<@Nullable FormFields> fields =
      new SimpleObjectProperty<>(this, "fields");
  private final ReadOnlyObjectWrapper<Map<Field, Problem>> problems =
      new ReadOnlyObjectWrapper<>(this, "problems", Map.of());
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal");
  private final ObservableList<LookAlike> lookAlikes = FXCollections.observableArrayList();
  private final StringProperty familyQuery = new SimpleStringProperty(this, "familyQuery", "");
  private final ObservableList<FamilyHit> families = FXCollections.observableArrayList();
  private DayFormat days = DayFormat.ISO;
  private boolean tried;
  private boolean saving;

  /// @param today the branch's business day; asked in the background
  /// @param staffId the person signed in
  /// @param intentIds names gestures
  /// @param students where a saved student's card is shown
  public StudentFormViewModel(
      StudentEntryService entries,
      Background background,
      Supplier<LocalDate> today,
      UUID staffId,
      Supplier<UUID> intentIds,
      StudentsViewModel students) {
    this.entries = entries;
    this.background = background;
    this.today = today;
    this.staffId = staffId;
    this.intentIds = intentIds;
    this.students = students;
    fields.subscribe(this::typed);
    familyQuery.subscribe(this::findFamilies);
    students.beforeOpening(this::discard);
  }

  /// The date of birth is written and read as the language writes days.
  void speak(Messages messages) {
    var was = days;
    days = messages.dayFormat();
    var opened = form.get();
    var typed = fields.get();
    if (opened != null && typed != null) {
      form.set(opened.with(opened.begun().in(was, days)));
      fields.set(typed.in(was, days));
    }
  }

  DayFormat days() {
    return days;
  }

  /// Null while no form is open.
  ReadOnlyObjectProperty<@Nullable StudentForm> formProperty() {
    return form.getReadOnlyProperty();
  }

  /// What is typed; null while no form is open.
  ReadOnlyObjectProperty<@Nullable FormFields> fieldsProperty() {
    return fields;
  }

  /// What is wrong, once saving was tried.
  ReadOnlyObjectProperty<Map<Field, Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  ObservableList<LookAlike> lookAlikes() {
    return lookAlikes;
  }

  StringProperty familyQueryProperty() {
    return familyQuery;
  }

  ObservableList<FamilyHit> families() {
    return families;
  }

  /// Opens an empty form, with what was looked for as the name.
  ///
  /// @param name as far as it is known
  public void openNew(String name) {
    if (form.get() != null) {
      return;
    }
    var intentId = intentIds.get();
    background
        .run(() -> {
          var begun = entries.newStudent(intentId);
          var empty =
              new FormFields(begun.studentId(), begun.familyId(), Map.of(Field.CODE, begun.code()));
          return new StudentForm(intentId, null, empty, entries.mayNote(staffId), today.get());
        })
        .onSuccess(it -> begin(it, it.begun().with(Field.NAME, name)))
        .onFailure(_ -> students.cannotRead());
  }

  /// Opens a form with what stands in the book.
  public void openExisting(UUID studentId) {
    open(intentIds.get(), studentId, null);
  }

  /// Goes on with a form that was half typed.
  void restore(UUID intentId, boolean isNew, FormFields typed) {
    if (isNew) {
      background
          .run(() -> new StudentForm(intentId, null, typed, entries.mayNote(staffId), today.get()))
          .onSuccess(it -> begin(it, typed))
          .onFailure(_ -> students.cannotRead());
    } else {
      open(intentId, typed.studentId(), typed);
    }
  }

  private void open(UUID intentId, UUID studentId, @Nullable FormFields typed) {
    if (form.get() != null) {
      return;
    }
    background
        .run(() ->
            entries
                .entry(studentId, staffId)
                .map(before ->
                    new StudentForm(
                        intentId,
                        before,
                        FormFields.of(before, days),
                        entries.mayNote(staffId),
                        today.get())))
        .onSuccess(found -> found.ifPresent(it -> begin(it, typed == null ? it.begun() : typed)))
        .onFailure(_ -> students.cannotRead());
  }

  private void begin(StudentForm opened, FormFields typed) {
    tried = false;
    refusal.set(null);
    familyQuery.set("");
    form.set(opened);
    fields.set(typed);
  }

  void type(Field field, String words) {
    var now = fields.get();
    if (now != null && !words.equals(now.typed().getOrDefault(field, ""))) {
      fields.set(now.with(field, words));
    }
  }

  /// Joins a family that is there.
  void join(FamilyHit family) {
    var now = fields.get();
    if (now != null) {
      fields.set(now.in(family.familyId(), family.name(), family.phone()));
      familyQuery.set("");
    }
  }

  /// Whether the student joins another family than at the beginning of the form.
  boolean joins() {
    var now = fields.get();
    var opened = form.get();
    return now != null && opened != null && !now.familyId().equals(opened.begun().familyId());
  }

  /// Goes back to the family of the beginning.
  void leaveFamily() {
    var now = fields.get();
    var opened = form.get();
    if (now != null && opened != null) {
      var begun = opened.begun();
      fields.set(
          now.in(begun.familyId(), begun.of(Field.FAMILY_NAME), begun.of(Field.FAMILY_PHONE)));
    }
  }

  /// Opens a student of the book instead.
  void openInstead(LookAlike other) {
    students.open(other.hit().studentId());
  }

  /// Leaves the form. What was typed can be brought back.
  public void discard() {
    var opened = form.get();
    var typed = fields.get();
    if (opened == null || typed == null) {
      return;
    }
    close();
    if (!typed.equals(opened.begun())) {
      var name = typed.of(Field.NAME);
      students.say(new Notice(Notice.Kind.DISCARDED, name, () -> begin(opened, typed)));
    }
  }

  /// Saves, or says what is wrong.
  public void save() {
    var opened = form.get();
    var typed = fields.get();
    if (opened == null || typed == null || saving) {
      return;
    }
    tried = true;
    check(opened, typed);
    if (!problems.get().isEmpty()) {
      return;
    }
    saving = true;
    var entry = typed.entry(days);
    save(opened.intentId(), entry, result -> saved(opened, entry, result));
  }

  private void saved(StudentForm opened, StudentEntry entry, CaptureResult result) {
    var before = opened.before();
    boolean twice =
        result instanceof CaptureResult.Saved(var operations)
            && operations.stream().anyMatch(it -> it.reason() == Reason.LIKELY_DUPLICATE);
    close();
    students.open(entry.studentId());
    if (before == null) {
      var kind = twice ? Notice.Kind.ADDED_TWICE : Notice.Kind.ADDED;
      students.say(new Notice(kind, entry.person().fullName(), null));
    } else if (!before.equals(entry)) {
      students.say(
          new Notice(Notice.Kind.CHANGED, entry.person().fullName(), () -> changeBack(before)));
    }
  }

  private void changeBack(StudentEntry before) {
    var kind = Notice.Kind.CHANGED_BACK;
    save(
        intentIds.get(),
        before,
        _ -> {
          students.refresh();
          students.say(new Notice(kind, before.person().fullName(), null));
        });
  }

  private void save(UUID intentId, StudentEntry entry, Consumer<CaptureResult> saved) {
    Callable<CaptureResult> work = () -> entries.save(staffId, intentId, entry);
    background
        .<CaptureResult>run(work)
        .onSuccess(result -> {
          saving = false;
          switch (result) {
            case CaptureResult.Saved _ -> saved.accept(result);
            case CaptureResult.Refused(_, var reason) -> refuse(new Refusal(reason));
          }
        })
        .onFailure(_ -> {
          saving = false;
          refuse(new Refusal(null));
        });
  }

  private void refuse(Refusal why) {
    if (form.get() == null) {
      students.refuse(why);
    } else {
      refusal.set(why);
    }
  }

  private void close() {
    form.set(null);
    fields.set(null);
    problems.set(Map.of());
    refusal.set(null);
    lookAlikes.clear();
    familyQuery.set("");
  }

  private void typed(@Nullable FormFields now) {
    var opened = form.get();
    if (now == null || opened == null) {
      return;
    }
    check(opened, now);
    var sound = sound(opened, now);
    if (sound.of(Field.NAME).isEmpty()) {
      lookAlikes.clear();
      return;
    }
    var entry = sound.entry(days);
    background
        .run(() -> entries.lookAlikes(staffId, entry))
        .onSuccess(found -> {
          if (Objects.equals(now, fields.get()) && !found.equals(List.copyOf(lookAlikes))) {
            lookAlikes.setAll(found);
          }
        })
        // Only a help: what is saved is checked again.
        .onFailure(_ -> lookAlikes.clear());
  }

  /// Without what is only half typed so far.
  private FormFields sound(StudentForm opened, FormFields now) {
    var sound = now;
    for (var field : now.problems(opened.today(), days).keySet()) {
      sound = sound.with(field, field == Field.CODE ? opened.begun().of(field) : "");
    }
    return sound;
  }

  private void check(StudentForm opened, FormFields now) {
    if (tried) {
      problems.set(now.problems(opened.today(), days));
    }
  }

  private void findFamilies(String typed) {
    var text = typed.strip();
    if (text.isEmpty()) {
      families.clear();
      return;
    }
    background
        .run(() -> entries.families(text))
        .onSuccess(found -> {
          if (text.equals(familyQuery.get().strip())) {
            families.setAll(found);
          }
        })
        .onFailure(_ -> families.clear());
  }
}
