package org.daybook.app.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.daybook.app.service.BusyDay;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.Theme;
import org.daybook.app.ui.today.TodayViewModel.Loading;
import org.daybook.app.ui.today.TodayViewModel.People;
import org.daybook.model.rollcall.RegisterState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class TodayUiTest {
  @TempDir Path folder;

  private final Workbench bench = new Workbench();

  @AfterEach
  void stop() {
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsTheDayAsPlanned(Theme theme, Language language) throws Exception {
    try (var today = new TodayAtWork(folder, new MockedDay().day, bench.background)) {
      today.desk.clock.set(BusyDay.at(MockedDay.NOW));
      bench.step(today.model::showToday);
      assertEquals(List.of(), draw(today, theme, language, "today"));
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsADayWithoutSessions(Theme theme, Language language) throws Exception {
    try (var today = new TodayAtWork(folder, new MockedDay().day, bench.background)) {
      today.desk.clock.set(BusyDay.at("34:00"));
      bench.step(today.model::showToday);
      assertEquals(List.of(), draw(today, theme, language, "today-empty"));
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsAFirstLoad(Theme theme, Language language) throws Exception {
    try (var today = new TodayAtWork(folder, new BusyDay(), bench.background)) {
      today.desk.clock.set(BusyDay.at(MockedDay.NOW));
      bench.step(() -> today.model.loadingProperty().set(new Loading(12_400, 61_000)));
      bench.step(today.model::showToday);
      assertEquals(List.of(), draw(today, theme, language, "today-loading"));
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ARABIC", "LIGHT,HINDI"})
  void drawsWhoIsInTheBuilding(Theme theme, Language language) throws Exception {
    try (var today = new TodayAtWork(folder, new MockedDay().day, bench.background)) {
      today.desk.clock.set(BusyDay.at(MockedDay.NOW));
      bench.step(today.model::showToday);
      bench.step(() -> today.model.showPeople(People.IN_BUILDING));
      assertEquals(List.of(), draw(today, theme, language, "today-people"));
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ARABIC", "LIGHT,HINDI"})
  void drawsFifteenRoomsWithSixtySessions(Theme theme, Language language) throws Exception {
    try (var today = new TodayAtWork(folder, sixty(), bench.background)) {
      today.desk.clock.set(BusyDay.at("14:10"));
      bench.step(today.model::showToday);
      draw(today, theme, language, "today-full");
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void fitsTheSmallestWindow(Theme theme, Language language) throws Exception {
    try (var today = new TodayAtWork(folder, new MockedDay().day, bench.background)) {
      today.desk.clock.set(BusyDay.at(MockedDay.NOW));
      bench.step(today.model::showToday);
      var cut =
          draw(
              bench.step(() -> {
                var made = new Scene(view(today, language), 1024 - 176, 640 - 48);
                new Appearance(theme, Density.COMPACT, language).dress(made);
                return made;
              }),
              "today-small-" + theme + "-" + language);
      assertEquals(List.of(), cut.stream().filter(it -> it.endsWith("beyond the edge")).toList());
    }
  }

  private static BusyDay sixty() {
    var day = new BusyDay();
    for (int i = 0; i < 60; i++) {
      int from = 8 + i / 15 * 3 + i % 3;
      var session =
          day.session(
              "Course of room " + (i % 15 + 1),
              "CR-" + (10 + i),
              i % 15 == 14 ? null : "Room " + (i % 15 + 1),
              "%02d:%02d".formatted(from, i % 4 * 15),
              "%02d:%02d".formatted(from + 1 + i % 2 * 2, i % 4 * 15),
              i % 2 == 0 ? 12 : 0);
      day.students(session, 8);
      if (from < 12) {
        day.register(session, RegisterState.SUBMITTED);
      }
    }
    return day;
  }

  private List<String> draw(TodayAtWork today, Theme theme, Language language, String name)
      throws Exception {
    var scene = bench.step(() -> Stand.inside(theme, language, messages -> view(today, messages)));
    return draw(scene, name + "-" + theme + "-" + language);
  }

  private List<String> draw(Scene scene, String name) throws Exception {
    return bench.step(() -> {
      for (int i = 0; i < 3; i++) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      return Stand.draw(scene, name);
    });
  }

  private static Parent view(TodayAtWork today, Language language) {
    return view(today, Stand.messages(language));
  }

  private static Parent view(TodayAtWork today, Messages messages) {
    return new Fxml(messages).load(new TodayController(today.model, messages));
  }
}
