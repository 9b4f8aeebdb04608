package org.daybook.app.ui.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.control.YieldingBox;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.cash.CashMovement;
import org.jspecify.annotations.Nullable;

/// Binds the cash desk: the head with the shift, who pays, the sale, and what was taken.
public final class CashController {
  private static final Duration SAID_FOR = Duration.seconds(5);

  private final CashViewModel desk;
  private final SaleViewModel sale;
  private final PayerSearch search;
  private final ReceiptPictures pictures;
  private final Messages messages;
  private final CashWords words;
  private final LongSupplier millis;
  private Subscription following = Subscription.EMPTY;

  @FXML private StackPane root;
  @FXML private VBox whole;
  @FXML private YieldingBox shiftHead;
  @FXML private FittingLabel holder;
  @FXML private HBox moves;
  @FXML private ActionButton move;
  @FXML private ActionButton drop;
  @FXML private ActionButton noSale;
  @FXML private ActionButton handOver;
  @FXML private TroublePanel trouble;
  @FXML private PrintsBar prints;
  @FXML private ShiftPane shift;
  @FXML private VBox selling;
  @FXML private PayerPane payer;
  @FXML private SalePane pane;
  @FXML private DonePane done;
  @FXML private TenderPane tender;
  @FXML private ReceiptPane receipt;
  @FXML private PaymentsStrip strip;
  @FXML private CashQuestionPane question;
  @FXML private Toast toast;

  /// @param millis a clock that only runs forward, in milliseconds
  public CashController(
      CashViewModel desk,
      SaleViewModel sale,
      PayerSearch search,
      ReceiptPictures pictures,
      Messages messages,
      LongSupplier millis) {
    this.desk = desk;
    this.sale = sale;
    this.search = search;
    this.pictures = pictures;
    this.messages = messages;
    this.words = new CashWords(messages);
    this.millis = millis;
  }

  @FXML
  private void initialize() {
    sale.speak(messages);
    var open = new Pill(Tone.OK, Icon.CHECK, messages.text("cash.shift.is_open"));
    YieldingBox.setYields(open, 1);
    shiftHead.getChildren().addFirst(open);
    whole.disableProperty().bind(question.visibleProperty());
    pane.visibleProperty().bind(done.visibleProperty().not());
    tender.visibleProperty().bind(receipt.visibleProperty().not());
    selling.visibleProperty().bind(shift.visibleProperty().not());
    move.setOnAction(_ -> desk.askToMove(CashMovement.PAY_OUT));
    drop.setOnAction(_ -> desk.askToMove(CashMovement.SAFE_DROP));
    noSale.setOnAction(_ -> desk.askToMove(CashMovement.NO_SALE));
    handOver.setOnAction(_ -> desk.askToHandOver());
    following =
        Subscription.combine(
            payer.follow(desk, sale, search, words),
            pane.follow(sale, words),
            tender.follow(desk, sale, words, pane::goOn),
            done.follow(desk, sale, words),
            receipt.follow(sale, pictures, words),
            strip.follow(desk, sale, words),
            prints.follow(desk, words),
            shift.follow(desk, sale, words),
            question.follow(desk, sale, words, this::focus),
            desk.followTill(this::showShift),
            shift.visibleProperty().subscribe((was, is) -> focus()),
            sale.followPayer(this::focus),
            sale.sold().doneProperty().subscribe(this::forget),
            desk.noticeProperty().subscribe(this::say),
            desk.refusalProperty().subscribe(_ -> showTrouble()),
            desk.questionProperty().subscribe(_ -> showTrouble()),
            desk.unreadableProperty().subscribe(_ -> showTrouble()));
    new CashKeys(desk, sale, search, this::find, millis).listenTo(root);
  }

  /// Ends what follows the view models, which outlive this view.
  public void close() {
    following.unsubscribe();
    toast.dismiss();
  }

  /// Gives the keyboard to what comes next: the shift, the amount of who pays, or the search.
  public void focus() {
    if (shift.isVisible()) {
      shift.focus();
    } else if (sale.hasPayer()) {
      pane.focus();
    } else {
      find();
    }
  }

  private void find() {
    if (payer.lookup("#findPayer") instanceof TextField field) {
      field.requestFocus();
      field.selectAll();
    }
  }

  private void showShift() {
    var now = desk.shownShift();
    shiftHead.setVisible(now != null);
    moves.setVisible(now != null);
    if (now != null) {
      var ways =
          new ArrayList<>(
              messages.shortening(
                  List.of(
                      now.cashbox(),
                      messages.text(
                          "cash.shift.since", now.heldBy(), messages.time(now.since())))));
      // Where not even the cashbox has room; the shift is open, else nothing here could be done.
      ways.add("");
      holder.say(ways);
    }
    // What was said of it may lie over what has come in the place of what was there.
    toast.settle();
  }

  /// What was said before money was taken is old news then.
  private void forget(@Nullable DoneSale done) {
    if (done != null) {
      toast.dismiss();
    }
  }

  private void say(@Nullable CashNotice notice) {
    if (notice != null) {
      desk.said();
      toast.say(
          messages.text("cash.notice." + CashWords.lower(notice.kind()), notice.subject()),
          SAID_FOR);
    }
  }

  private void showTrouble() {
    var refusal = desk.refusalProperty().get();
    if (desk.questionProperty().get() != null) {
      trouble.clear();
    } else if (refusal != null) {
      trouble.show(refusal.what(messages), refusal.advice(messages));
    } else if (desk.unreadableProperty().get()) {
      trouble.show(
          messages.text("cash.trouble.unreadable"),
          messages.text("cash.trouble.unreadable.advice"));
    } else {
      trouble.clear();
    }
  }
}
