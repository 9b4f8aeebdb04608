package org.daybook.app.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.service.printing.PrintTrouble;
import org.daybook.app.service.printing.ReceiptPrinter;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(FxToolkit.class)
class PrinterUiTest {
  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private final FxRobot robot = new FxRobot();
  private SettingsBench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new SettingsBench(folder, work.background);
    work.step(() -> bench.model.go(SettingsPage.DESK));
  }

  @AfterEach
  void close() {
    bench.close();
    work.close();
  }

  @Test
  void aPrinterIsSetUpByKeyboard() throws Exception {
    Stand.used(
        bench::view,
        scene -> {
          work.step(() -> ((TextField) scene.lookup("#printer-host")).requestFocus());
          robot.write("till.local");
          robot.push(KeyCode.ENTER);
          work.step(() -> true);
          assertEquals(
              new ReceiptPrinter("till.local", 9100, RollWidth.MM_80, true, true), bench.printer);
          work.step(() -> fire(scene, "#printer-leave"));
          assertNull(bench.printer);
        });
  }

  @Test
  void whatIsNoPrinterIsNotUsed() throws Exception {
    var scene = shown();
    work.step(() -> field(scene, "#printer-host").setText("till.local"));
    assertTrue(!button(scene, "#printer-use").isDisabled());
    for (var port : List.of("", "0", "65536", "nine")) {
      work.step(() -> field(scene, "#printer-port").setText(port));
      assertTrue(button(scene, "#printer-use").isDisabled(), port);
      assertTrue(button(scene, "#printer-test").isDisabled(), port);
    }
    work.step(() -> field(scene, "#printer-port").setText("٩١٠١"));
    work.step(() -> ((CheckBox) scene.lookup("#printer-drawer")).setSelected(false));
    work.step(() -> fire(scene, "#printer-use"));
    assertEquals(
        new ReceiptPrinter("till.local", 9101, RollWidth.MM_80, false, true), bench.printer);
  }

  @Test
  void aTestPrintSaysWhatIsWrong() throws Exception {
    bench.printerTrouble = PrintTrouble.PAPER_OUT;
    var scene = shown();
    work.step(() -> field(scene, "#printer-host").setText("till.local"));
    work.step(() -> fire(scene, "#printer-test"));
    assertEquals(List.of("test till.local"), bench.asked);
    var refusal = bench.model.state().refusalProperty().get();
    assertEquals(new Refusal.ByPrinter(PrintTrouble.PAPER_OUT), refusal);
    assertEquals(
        "The page was not printed: the printer has no paper",
        refusal.what(Stand.messages(Language.ENGLISH)));
  }

  private Scene shown() throws Exception {
    return work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
  }

  private static void fire(Scene scene, String id) {
    button(scene, id).fire();
  }

  private static Button button(Scene scene, String id) {
    return (Button) scene.lookup(id);
  }

  private static TextField field(Scene scene, String id) {
    return (TextField) scene.lookup(id);
  }
}
