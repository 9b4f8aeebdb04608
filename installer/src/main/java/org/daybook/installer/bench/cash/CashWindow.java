package org.daybook.installer.bench.cash;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.service.Desk;
import org.daybook.app.service.files.FileService;
import org.daybook.app.ui.cash.CashActions;
import org.daybook.app.ui.cash.CashController;
import org.daybook.app.ui.cash.CashDraft;
import org.daybook.app.ui.cash.CashViewModel;
import org.daybook.app.ui.cash.CashWork;
import org.daybook.app.ui.cash.PayerSearch;
import org.daybook.app.ui.cash.SaleViewModel;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.FxThread;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.paper.PaperFacts;
import org.daybook.app.ui.paper.PaperSubject;
import org.daybook.app.ui.paper.PaperWork;
import org.daybook.app.ui.paper.ReceiptPicture;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.Theme;
import org.daybook.app.ui.window.DraftsAtDesk;
import org.daybook.installer.bench.centre.BenchDesk;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Payment;

/// The desk's cash desk in a window, on the desk's own services, following what is saved and
/// keeping drafts as in the frame, with a cashier at its keys. Its arguments are the desk's folder,
/// the staff member, and the codes of those who pay.
public final class CashWindow {
  private CashWindow() {}

  public static void main(String[] arguments) {
    Application.launch(Screen.class, arguments);
  }

  /// The window. JavaFX makes it.
  public static final class Screen extends Application {
    private final Messages messages = new Messages(Language.ENGLISH, ZoneOffset.UTC);
    private final FxThread ui = new FxThread();
    private final Background background =
        new Background(
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("work").factory()),
            ui);

    @Override
    public void start(Stage stage) {
      var arguments = getParameters().getRaw();
      var staff = UUID.fromString(arguments.get(1));
      var desk = BenchDesk.reopen(Path.of(arguments.getFirst()));
      var scene = new Scene(view(desk, staff), 1_000, 900);
      new Appearance(Theme.LIGHT, Density.COMFORTABLE, Language.ENGLISH).dress(scene);
      stage.setScene(scene);
      stage.show();
      var codes = arguments.subList(2, arguments.size());
      new Cashier(new CashScreenCounter(scene), codes, System.out::println).begin();
    }

    private Parent view(Desk desk, UUID staff) {
      var services = desk.services();
      var work =
          new CashWork(
              services.cash(),
              services.printing(),
              services.approvals(),
              services.students(),
              background,
              staff,
              UUID::randomUUID);
      var model = new CashViewModel(work, new Nowhere());
      var sale = new SaleViewModel(work, model);
      var search = new PayerSearch(work, model, sale::choose);
      new CashDraft(model, sale, new DraftsAtDesk(services.drafts(), staff, "cash", background));
      var papers = new PaperWork(subject -> receipt(desk, staff, subject), new FileService());
      var controller =
          new CashController(
              model,
              sale,
              search,
              new ReceiptPicture(papers, background)::draw,
              messages,
              () -> System.nanoTime() / 1_000_000);
      var view = new Fxml(messages).load(controller);
      model.refresh();
      ui.later(controller::focus);
      desk.changes().refresh(it -> it.in(CashShift.TABLE, Payment.TABLE), ui, model::refresh);
      return view;
    }

    private static Optional<PaperFacts> receipt(Desk desk, UUID staff, PaperSubject subject) {
      return subject instanceof PaperSubject.ReceiptOf(var paymentId, var copy)
          ? desk.services()
              .cash()
              .till()
              .receipt(paymentId, copy, staff)
              .map(it -> new PaperFacts.OfReceipt(it, it.branch(), RollWidth.MM_80))
          : Optional.empty();
    }
  }

  /// Nobody leaves the window that is measured.
  private static final class Nowhere implements CashActions {
    @Override
    public void setUp() {}

    @Override
    public void print(UUID paymentId, boolean copy) {}

    @Override
    public void printStatement(UUID studentId) {}
  }
}
