package org.daybook.app.ui.wallets;

import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.wallets.WalletAccess;
import org.daybook.app.service.wallets.WalletLine;
import org.daybook.app.service.wallets.WalletService;
import org.daybook.app.service.wallets.WalletStatement;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Newest;
import org.jspecify.annotations.Nullable;

/// The wallets that a person may see, and the statement of the one that is chosen.
public final class WalletsViewModel {
  private final WalletService service;
  private final Background background;
  private final Newest searches;
  private final UUID viewerId;
  private final Runnable back;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObservableList<WalletLine> wallets = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>(this, "chosen");
  private final ReadOnlyObjectWrapper<@Nullable WalletStatement> statement =
      new ReadOnlyObjectWrapper<>(this, "statement");
  private final ReadOnlyObjectWrapper<WalletAccess> access =
      new ReadOnlyObjectWrapper<>(this, "access", WalletAccess.NOTHING);
  private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper(this, "unreadable");

  /// @param viewerId the person signed in
  /// @param back leads to where the person came from
  public WalletsViewModel(
      WalletService service, Background background, UUID viewerId, Runnable back) {
    this.service = service;
    this.background = background;
    this.searches = new Newest(background);
    this.viewerId = viewerId;
    this.back = back;
    query.subscribe((was, is) -> find());
    chosen.subscribe((was, is) -> read());
  }

  /// What is typed to find a wallet.
  public StringProperty queryProperty() {
    return query;
  }

  public ObservableList<WalletLine> wallets() {
    return wallets;
  }

  /// Whose statement is wanted; null while nobody's is.
  public ObjectProperty<@Nullable UUID> chosenProperty() {
    return chosen;
  }

  /// Null while none is shown.
  public ReadOnlyObjectProperty<@Nullable WalletStatement> statementProperty() {
    return statement.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<WalletAccess> accessProperty() {
    return access.getReadOnlyProperty();
  }

  /// Whether the desk could not read what was asked for last.
  public ReadOnlyBooleanProperty unreadableProperty() {
    return unreadable.getReadOnlyProperty();
  }

  /// Shows the wallet of somebody, or all of them.
  public void open(@Nullable UUID ownerId) {
    query.set("");
    chosen.set(ownerId);
    refresh();
  }

  /// Reads again what is shown.
  public void refresh() {
    background
        .run(() -> service.access(viewerId))
        .onSuccess(access::set)
        .onFailure(_ -> unreadable.set(true));
    find();
    read();
  }

  void back() {
    back.run();
  }

  private void find() {
    var text = query.get().strip();
    searches.ask(
        () -> service.find(viewerId, text),
        found -> {
          unreadable.set(false);
          wallets.setAll(found);
        },
        _ -> unreadable.set(true));
  }

  private void read() {
    var wanted = chosen.get();
    if (wanted == null) {
      statement.set(null);
      return;
    }
    background
        .run(() -> service.statement(viewerId, wanted))
        .onSuccess(found -> {
          if (wanted.equals(chosen.get())) {
            statement.set(found.orElse(null));
          }
        })
        .onFailure(_ -> unreadable.set(true));
  }
}
