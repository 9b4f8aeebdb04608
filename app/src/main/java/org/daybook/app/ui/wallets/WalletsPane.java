package org.daybook.app.ui.wallets;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.daybook.app.service.files.FileResult;
import org.daybook.app.service.files.FileService;
import org.daybook.app.service.wallets.WalletAccess;
import org.daybook.app.service.wallets.WalletLine;
import org.daybook.app.service.wallets.WalletStatement;
import org.daybook.app.sheet.SheetFormat;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.CardPanel;
import org.daybook.app.ui.control.ChosenList;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.Explained;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.IconField;
import org.daybook.app.ui.control.InquiryPane;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.SaveDialog;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// The wallets at the side, for whoever may see them all, and the statement of the one chosen.
public final class WalletsPane extends StackPane {
  private static final Duration UNDO_FOR = Duration.seconds(10);
  private static final Duration SAID_FOR = Duration.seconds(5);

  private final WalletsViewModel model;
  private final TransferViewModel transfers;
  private final WalletWords words;
  private final SaveDialog dialog;
  private final Background background;
  private final FileService files = new FileService();
  private final ActionButton back;
  private final ActionButton csv;
  private final ActionButton excel;
  private final ActionButton transfer;
  private final Explained mayTransfer;
  private final IconField find;
  private final ChosenList<WalletLine> list;
  private final VBox left;
  private final StatementPanel statement;
  private final EmptyState empty;
  private final TroublePanel trouble = new TroublePanel();
  private final InquiryPane asking = new InquiryPane();
  private final Toast toast;
  private final Subscription following;

  /// @param background where files are written
  public WalletsPane(
      WalletsViewModel model,
      TransferViewModel transfers,
      Messages messages,
      SaveDialog dialog,
      Background background) {
    this.model = model;
    this.transfers = transfers;
    this.words = new WalletWords(messages);
    this.dialog = dialog;
    this.background = background;
    back = button("back", "wallets.back", Icon.BACK, "Esc", model::back);
    back.setNameless(true);
    csv = button("csv", "reports.csv", Icon.DOWNLOAD, "Ctrl+D", () -> write(SheetFormat.CSV));
    excel = button("excel", "reports.excel", Icon.DISK, "Ctrl+S", () -> write(SheetFormat.XLSX));
    transfer = button("transfer", "wallets.transfer", Icon.TWO_VERSIONS, "Ctrl+M", transfers::ask);
    transfer.getStyleClass().add("primary");
    mayTransfer = new Explained(transfer);
    find = new IconField(Icon.SEARCH, words.text("wallets.find"), null);
    find.setId("findOwner");
    find.addEventHandler(KeyEvent.KEY_PRESSED, this::intoList);
    list = new ChosenList<>(words.text("wallets.title"), WalletLine::ownerId, this::row);
    VBox.setVgrow(list, Priority.ALWAYS);
    left = new VBox(8, find, list);
    left.getStyleClass().addAll("card", "settings-list");
    left.managedProperty().bind(left.visibleProperty());
    statement = new StatementPanel(words);
    empty = new EmptyState(Icon.CASH, words.text("wallets.none"), words.text("wallets.none.hint"));
    toast = new Toast(messages.text("rollcall.undo"));
    setAlignment(toast, Pos.BOTTOM_CENTER);
    var page = page();
    getChildren().addAll(page, asking, toast);
    page.disableProperty().bind(asking.visibleProperty());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    find.textProperty().bindBidirectional(model.queryProperty());
    following =
        Subscription.combine(
            model.wallets().subscribe(this::showList),
            list.follow(model.chosenProperty(), () -> {}),
            model.statementProperty().subscribe(this::show),
            model.accessProperty().subscribe(this::allow),
            model.unreadableProperty().subscribe(_ -> showTrouble()),
            transfers.notMovedBackProperty().subscribe(_ -> showTrouble()),
            transfers.movedProperty().subscribe(this::say),
            asking.follow(
                transfers, it -> new TransferCard(it, transfers, words), transfer::requestFocus),
            () -> find.textProperty().unbindBidirectional(model.queryProperty()));
    showList();
  }

  private Node page() {
    var title = new Label(words.text("wallets.title"));
    title.getStyleClass().add("title");
    var head = new HBox(8, back, title, CardPanel.gap(), csv, excel, mayTransfer);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("settings-head");
    var right = new StackPane(empty, statement);
    right.setMinWidth(0);
    HBox.setHgrow(right, Priority.ALWAYS);
    var body = new HBox(16, left, right);
    VBox.setVgrow(body, Priority.ALWAYS);
    var page = new VBox(head, trouble, body);
    page.getStyleClass().add("settings-page");
    return page;
  }

  private ActionButton button(String id, String key, Icon icon, String shortcut, Runnable act) {
    var button = new ActionButton(words.text(key), icon, shortcut);
    button.setId(id);
    button.setOnAction(_ -> act.run());
    return button;
  }

  /// Ends what follows the view models, which outlive their view.
  public void close() {
    following.unsubscribe();
    toast.dismiss();
  }

  /// Gives the keyboard to the search, or where there is none to the statement.
  public void focus() {
    if (left.isVisible()) {
      find.requestFocus();
    } else {
      csv.requestFocus();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !asking.isVisible()) {
      model.back();
      event.consume();
    }
  }

  private void intoList(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && !model.wallets().isEmpty()) {
      list.requestFocus();
      if (list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().selectFirst();
      }
      event.consume();
    }
  }

  private Node row(WalletLine it) {
    return StatementPanel.row(
        it.name(), words.owner(it), words.money(it).amount(it.balanceMinor()));
  }

  private void showList() {
    list.show(model.wallets());
    list.select(model.chosenProperty().get());
  }

  private void show(@Nullable WalletStatement now) {
    statement.setVisible(now != null);
    empty.setVisible(now == null);
    csv.setDisable(now == null);
    excel.setDisable(now == null);
    if (now != null) {
      statement.show(now);
    }
    allow(model.accessProperty().get());
  }

  private void allow(WalletAccess access) {
    left.setVisible(access.all());
    if (access.all()) {
      empty.show(words.text("wallets.none"), words.text("wallets.none.hint"));
    } else {
      empty.show(words.text("access.not_permitted"), words.text("wallets.forbidden.hint"));
    }
    var shown = model.statementProperty().get();
    if (!access.all()) {
      mayTransfer.forbid(words.text("access.not_permitted"));
    } else if (shown == null) {
      mayTransfer.forbid(words.text("wallets.none"));
    } else {
      mayTransfer.forbid(
          shown.wallet().availableMinor() > 0 ? null : words.text("wallets.transfer.nothing"));
    }
  }

  private void showTrouble() {
    if (model.unreadableProperty().get()) {
      trouble.show(
          words.text("students.trouble.search"), words.text("students.trouble.search.advice"));
    } else {
      trouble.show(transfers.notMovedBackProperty().get(), words.messages());
    }
  }

  private void say(TransferViewModel.@Nullable Moved done) {
    if (done != null) {
      transfers.said();
      toast.show(
          words.text(
              "wallets.transfer.done",
              words.money(done.from()).withCurrency(done.amountMinor()),
              done.to().name()),
          UNDO_FOR,
          () -> transfers.moveBack(done, words.text("wallets.transfer.undone")));
    }
  }

  private void write(SheetFormat format) {
    var shown = model.statementProperty().get();
    if (shown != null) {
      dialog
          .ask(
              getScene().getWindow(),
              words.text("reports.export." + (format == SheetFormat.CSV ? "csv" : "xlsx")),
              words.fileName(shown) + format.ending())
          .ifPresent(file -> write(shown, format, file));
    }
  }

  private void write(WalletStatement shown, SheetFormat format, Path file) {
    // Messages of its own: what formats numbers belongs to one thread.
    var own = new WalletWords(new Messages(words.messages().language(), words.messages().zone()));
    background
        .<FileResult>run(() ->
            files.write(
                file, format.ending(), () -> format.write(own.sheet(shown), (_, _) -> true)))
        .onSuccess(this::written)
        .onFailure(_ -> notWritten());
  }

  private void written(FileResult result) {
    if (result instanceof FileResult.Written(var file)) {
      trouble.clear();
      toast.say(words.text("paper.kept", String.valueOf(file.getFileName())), SAID_FOR);
    } else {
      notWritten();
    }
  }

  private void notWritten() {
    trouble.show(words.text("reports.unwritable"), words.text("reports.unwritable.advice"));
  }
}
