package org.daybook.app.ui.window;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.daybook.app.service.Desk;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.SaveDialog;
import org.daybook.app.ui.search.SearchCommand;
import org.daybook.app.ui.shell.Place;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.wallets.TransferViewModel;
import org.daybook.app.ui.wallets.WalletsPane;
import org.daybook.app.ui.wallets.WalletsViewModel;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.Hold;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.jspecify.annotations.Nullable;

/// Wallets in the frame: they lie over the place from which somebody came, until that person goes
/// back.
final class WalletScreens {
  private final Desk desk;
  private final Background background;
  private final Consumer<Place> go;
  private final WalletsViewModel model;
  private final TransferViewModel transfers;
  private Optional<Place> covered = Optional.empty();

  WalletScreens(
      Desk desk,
      UUID staffId,
      Supplier<UUID> intentIds,
      Background background,
      Consumer<Place> go) {
    this.desk = desk;
    this.background = background;
    this.go = go;
    var service = desk.services().wallets();
    this.model = new WalletsViewModel(service, background, staffId, this::uncover);
    this.transfers = new TransferViewModel(service, background, staffId, intentIds, model);
  }

  /// Shows all of them, from wherever somebody is.
  SearchCommand command() {
    return new SearchCommand(
        messages -> messages.text("wallets.title"), () -> open(Place.SETTINGS, null));
  }

  /// Shows somebody's wallet, or all of them, over a place.
  void open(Place place, @Nullable UUID ownerId) {
    covered = Optional.of(place);
    model.open(ownerId);
    go.accept(place);
  }

  private void uncover() {
    var place = covered;
    covered = Optional.empty();
    place.ifPresent(go);
  }

  /// Something else is wanted at that place now.
  void forget(Place place) {
    covered = covered.filter(it -> it != place);
  }

  /// The screen, where it lies over that place.
  Optional<Screen> over(Place place, Messages messages) {
    return covered.filter(place::equals).map(_ -> screen(messages));
  }

  private Screen screen(Messages messages) {
    var pane = new WalletsPane(model, transfers, messages, SaveDialog.ofSystem(), background);
    background.ui().later(pane::focus);
    var changes = desk.changes().refresh(WalletScreens::concerns, background.ui(), model::refresh);
    return Screen.of(pane, changes::close, pane::close);
  }

  private static boolean concerns(Changed changed) {
    return changed.in(AccountBalance.TABLE, Hold.TABLE, Role.TABLE, RoleAssignment.TABLE);
  }
}
