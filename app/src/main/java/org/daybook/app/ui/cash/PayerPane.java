package org.daybook.app.ui.cash;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.cash.StudentAccount;
import org.daybook.app.service.students.StudentHit;
import org.daybook.app.ui.control.Abreast;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.DropList;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.IconField;
import org.daybook.app.ui.control.Keyboard;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.YieldingBox;
import org.jspecify.annotations.Nullable;

/// Who pays: the field that finds them, what they owe, and what can be added to the sale.
public final class PayerPane extends VBox {
  private final StackPane body = new StackPane();
  private final VBox dueLines = new VBox();

  public PayerPane() {
    getStyleClass().addAll("card", "cash-payer");
  }

  Subscription follow(CashViewModel desk, SaleViewModel sale, PayerSearch search, CashWords words) {
    var find = new IconField(Icon.SCAN, words.text("cash.find"), "/");
    find.setId("findPayer");
    find.getStyleClass().add("cash-find");
    find.textProperty().bindBidirectional(search.queryProperty());
    var hits = new DropList<StudentHit>(search.hits(), it -> hit(it), search::choose);
    hits.getStyleClass().add("cash-hits");
    hits.follow(find, () -> search.queryProperty().set(""));
    hits.managedProperty().bind(hits.visibleProperty());
    // What is hidden behind them takes no room from them.
    body.managedProperty().bind(body.visibleProperty());
    var ask = new StackPane(find);
    ask.getStyleClass().add("cash-ask");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(ask, hits, body);
    Runnable showHits =
        () -> {
          hits.setVisible(!search.hits().isEmpty());
          body.setVisible(search.hits().isEmpty());
        };
    ListChangeListener<StudentHit> hitsChanged = _ -> showHits.run();
    search.hits().addListener(hitsChanged);
    showHits.run();
    ListChangeListener<SaleLine> linesChanged = _ -> showLines(sale, words);
    sale.lines().addListener(linesChanged);
    return Subscription.combine(
        sale.accountProperty().subscribe(it -> show(it, desk, sale, search, words)),
        sale.sold()
            .doorProperty()
            .subscribe((_, _) -> show(sale.accountProperty().get(), desk, sale, search, words)),
        search
            .nobodyProperty()
            .subscribe(_ -> show(sale.accountProperty().get(), desk, sale, search, words)),
        () -> search.hits().removeListener(hitsChanged),
        () -> sale.lines().removeListener(linesChanged),
        () -> find.textProperty().unbindBidirectional(search.queryProperty()));
  }

  private static Node hit(StudentHit it) {
    var name = new Label(it.name());
    name.getStyleClass().add("medium");
    var code = new Label(it.code());
    code.getStyleClass().addAll("secondary", "faint");
    code.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    var both = new VBox(1, name, code);
    both.setAlignment(Pos.CENTER_LEFT);
    var row = new HBox(10, new Avatar(it.name(), it.studentId()), both);
    row.getStyleClass().add("cash-hit");
    row.setAccessibleText(it.name() + ", " + it.code());
    return row;
  }

  private void show(
      @Nullable StudentAccount account,
      CashViewModel desk,
      SaleViewModel sale,
      PayerSearch search,
      CashWords words) {
    boolean nobody = search.nobodyProperty().get();
    if (account == null || nobody) {
      body.getChildren()
          .setAll(
              nobody
                  ? new EmptyState(
                      Icon.SEARCH, words.text("cash.nobody"), words.text("cash.nobody.hint"))
                  : new NextPane(sale, words));
      return;
    }
    var stands = new VBox(dueLines);
    if (account.creditMinor() > 0) {
      stands.getChildren().add(credit(account, sale, words));
    }
    if (account.wallet().balanceMinor() > 0) {
      stands.getChildren().add(wallet(account, sale, words));
    }
    if (!account.packages().isEmpty()) {
      stands.getChildren().add(PayerPackages.of(account, words));
    }
    var scroll = new ScrollPane(stands);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("cash-scroll");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var content = new VBox(who(account), owes(account, desk, sale, words), scroll);
    content.getChildren().add(add(desk, sale, words));
    body.getChildren().setAll(content);
    showLines(sale, words);
  }

  private static HBox who(StudentAccount account) {
    var avatar = new Avatar(account.name(), account.studentId());
    avatar.getStyleClass().add("cash-avatar");
    var name = new Label(account.name());
    name.getStyleClass().add("count");
    var code = new Label(account.code());
    code.getStyleClass().addAll("secondary", "quiet");
    code.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    var both = new VBox(2, name, code);
    both.setAlignment(Pos.CENTER_LEFT);
    var who = new HBox(12, avatar, both);
    who.getStyleClass().add("cash-who");
    return who;
  }

  private static HBox owes(
      StudentAccount account, CashViewModel desk, SaleViewModel sale, CashWords words) {
    var label = new Label(words.text("cash.owes"));
    label.getStyleClass().add("section");
    var statement = new ActionButton(words.text("cash.statement"), null, "Ctrl+S");
    statement.getStyleClass().addAll("small", "ghost");
    statement.setOnAction(_ ->
        desk.ask(
            new CashQuestion.Statement(account.name(), account.owedMinor(), account.statement())));
    var amount = new Label(amount(sale, account.toPayMinor()));
    amount.getStyleClass().add("count");
    amount.setId("owes");
    amount.setMinWidth(USE_PREF_SIZE);
    label.setMinWidth(USE_PREF_SIZE);
    YieldingBox.setYields(label, 1);
    var row = new YieldingBox();
    row.getChildren().setAll(label, statement, gap(), amount);
    row.getStyleClass().add("cash-owes");
    return row;
  }

  private void showLines(SaleViewModel sale, CashWords words) {
    if (sale.lines().isEmpty()) {
      var nothing = new Label(words.text("cash.owes.nothing"));
      nothing.getStyleClass().addAll("quiet", "cash-due");
      nothing.setMaxWidth(Double.MAX_VALUE);
      dueLines.getChildren().setAll(nothing);
      return;
    }
    int focused = focused();
    dueLines.getChildren().setAll(sale.lines().stream().map(it -> line(it, sale, words)).toList());
    if (focused >= 0 && focused < dueLines.getChildren().size()) {
      dueLines.getChildren().get(focused).lookup(".check-box").requestFocus();
    }
  }

  /// Lines are drawn anew when one is chosen; the keyboard stays where it was.
  private int focused() {
    for (int i = 0; i < dueLines.getChildren().size(); i++) {
      var line = dueLines.getChildren().get(i);
      if (Keyboard.isIn(line)) {
        return i;
      }
    }
    return -1;
  }

  private static Node line(SaleLine line, SaleViewModel sale, CashWords words) {
    var box = new CheckBox();
    box.setSelected(line.included());
    var title = words.title(line.item());
    var amount = amount(sale, line.item().amountMinor());
    box.setAccessibleText(title + ", " + amount);
    box.selectedProperty().addListener((all, was, is) -> sale.include(line.item(), is));
    var name = new Paragraph();
    name.setWords(title);
    name.getStyleClass().add("medium");
    var detail = new Paragraph();
    detail.setWords(words.detail(line.item()));
    detail.getStyleClass().addAll("secondary", "quiet");
    var both = new VBox(2, name, detail);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    var sum = new Label(amount);
    sum.getStyleClass().add("semibold");
    sum.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(10, box, both, sum);
    row.getStyleClass().add("cash-due");
    return row;
  }

  private static VBox credit(StudentAccount account, SaleViewModel sale, CashWords words) {
    var label = new Label(words.text("cash.credit"));
    label.getStyleClass().addAll("secondary", "quiet");
    var amount = new Label(amount(sale, account.creditMinor()));
    amount.getStyleClass().add("semibold");
    var fund = new ActionButton(words.text("cash.credit.fund"), null, null);
    fund.setId("fund");
    fund.getStyleClass().addAll("small", "wide");
    fund.setMaxWidth(Double.MAX_VALUE);
    fund.setOnAction(_ -> sale.fund());
    amount.setMinWidth(USE_PREF_SIZE);
    label.setMinWidth(USE_PREF_SIZE);
    YieldingBox.setYields(label, 1);
    var row = new YieldingBox();
    row.getChildren().setAll(label, gap(), amount);
    var box = new VBox(6, row, fund);
    box.getStyleClass().add("cash-credit");
    return box;
  }

  /// What lies in the wallet, and how much of it is promised to something.
  private static HBox wallet(StudentAccount account, SaleViewModel sale, CashWords words) {
    var label = new Label(words.text("cash.wallet"));
    label.getStyleClass().addAll("secondary", "quiet");
    var held = new Label();
    held.getStyleClass().addAll("secondary", "faint");
    if (account.wallet().heldMinor() > 0) {
      held.setText(words.text("cash.wallet.held", amount(sale, account.wallet().heldMinor())));
    }
    var amount = new Label(amount(sale, account.wallet().balanceMinor()));
    amount.getStyleClass().add("semibold");
    amount.setId("wallet");
    amount.setMinWidth(USE_PREF_SIZE);
    held.setMinWidth(USE_PREF_SIZE);
    YieldingBox.setYields(held, 1);
    var row = new YieldingBox();
    row.getChildren().setAll(label, held, gap(), amount);
    row.getStyleClass().add("cash-credit");
    return row;
  }

  private static VBox add(CashViewModel desk, SaleViewModel sale, CashWords words) {
    var label = new Label(words.text("cash.add"));
    label.getStyleClass().add("section");
    var session = new ActionButton(words.text("cash.add.session"), null, "Ctrl+E");
    session.setOnAction(_ -> desk.ask(new CashQuestion.AddSession(List.copyOf(sale.offered()))));
    var onAccount = new ActionButton(words.text("cash.add.on_account"), null, "Ctrl+O");
    onAccount.setOnAction(_ -> desk.ask(new CashQuestion.AddOnAccount()));
    var lessons = new ActionButton(words.text("cash.add.package"), null, "Ctrl+L");
    lessons.setId("addPackage");
    lessons.setOnAction(_ -> desk.ask(new CashQuestion.AddPackage(sale.packages())));
    var buttons = List.of(session, lessons, onAccount);
    buttons.forEach(it -> it.getStyleClass().addAll("small", "wide"));
    var box = new VBox(8, label, new Abreast(8, List.of(session, lessons)), onAccount);
    onAccount.setMaxWidth(Double.MAX_VALUE);
    box.getStyleClass().add("cash-add");
    return box;
  }

  private static String amount(SaleViewModel sale, long minor) {
    return sale.money().map(it -> it.amount(minor)).orElse("");
  }

  private static Region gap() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
