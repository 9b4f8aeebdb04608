package org.daybook.app.ui.cash;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.students.StudentHit;
import org.daybook.app.ui.fx.Newest;

/// Finds who pays, by typing or by a scanned code. Enter may come before the answer: then it
/// chooses whoever is found.
public final class PayerSearch {
  static final int MOST = 6;

  private final CashWork work;
  private final CashViewModel desk;
  private final Consumer<UUID> chosen;
  private final Newest search;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObservableList<StudentHit> hits = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper nobody = new ReadOnlyBooleanWrapper(this, "nobody");
  private String found = "";
  private boolean takeFirst;

  /// @param chosen told who pays
  public PayerSearch(CashWork work, CashViewModel desk, Consumer<UUID> chosen) {
    this.work = work;
    this.desk = desk;
    this.chosen = chosen;
    this.search = new Newest(work.background());
    query.subscribe((was, is) -> find());
  }

  StringProperty queryProperty() {
    return query;
  }

  ObservableList<StudentHit> hits() {
    return hits;
  }

  /// Whether what is typed finds nobody.
  ReadOnlyBooleanProperty nobodyProperty() {
    return nobody.getReadOnlyProperty();
  }

  private void find() {
    var text = query.get().strip();
    takeFirst = false;
    nobody.set(false);
    if (text.isEmpty()) {
      found = "";
      search.forget();
      hits.clear();
      return;
    }
    search.ask(
        () -> work.students().find(text, MOST), now -> show(text, now), _ -> desk.cannotRead());
  }

  private void show(String text, List<StudentHit> now) {
    found = text;
    hits.setAll(now);
    nobody.set(now.isEmpty());
    if (takeFirst) {
      takeFirst = false;
      withThisCode().or(() -> hits.stream().findFirst()).ifPresent(this::choose);
    }
  }

  /// Chooses whoever has this code. While they are still being looked for it waits, and then takes
  /// the best hit.
  ///
  /// @return whether that is so; else whoever is marked in the list is meant
  boolean enter() {
    if (!query.get().strip().equals(found)) {
      takeFirst = true;
      return true;
    }
    var hit = withThisCode();
    hit.ifPresent(this::choose);
    return hit.isPresent();
  }

  private Optional<StudentHit> withThisCode() {
    var code = found.toLowerCase(Locale.ROOT);
    return hits.stream().filter(it -> it.code().toLowerCase(Locale.ROOT).equals(code)).findFirst();
  }

  void choose(StudentHit hit) {
    query.set("");
    chosen.accept(hit.studentId());
  }

  /// A scanner read a code, wherever the keyboard was.
  void scanned(String code) {
    query.set(code);
    if (!enter()) {
      hits.stream().findFirst().ifPresent(this::choose);
    }
  }
}
