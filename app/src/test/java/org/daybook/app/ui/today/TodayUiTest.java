package org.daybook.app.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
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
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.SessionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
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
      bench.step(today.followUps::refresh);
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
      var scene = bench.step(() -> Stand.inside(theme, language, words -> view(today, words)));
      var words = Stand.messages(language);
      var still = words.text("today.loading.short");
      var said =
          scene.getRoot().lookupAll(".label").stream()
              .filter(TodayUiTest::isShown)
              .map(it -> ((Label) it).getText())
              .toList();
      assertEquals(3, Collections.frequency(said, still), said.toString());
      for (var over : List.of("nothing_more", "missing.none", "next.none")) {
        assertFalse(said.contains(words.text("today." + over)), over);
      }
    }
  }

  /// A day from early to late leaves a session of an hour little more than its own name's room.
  @Tag("U9")
  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void cutsNoWordOfAShortSession(Theme theme, Language language) throws Exception {
    try (var today = new TodayAtWork(folder, shortSessions(), bench.background)) {
      today.desk.clock.set(BusyDay.at("10:12"));
      bench.step(today.model::showToday);
      assertEquals(List.of(), draw(today, theme, language, "today-short"));
    }
  }

  private static BusyDay shortSessions() {
    var day = new BusyDay();
    day.session("Evening Chess", "EC-01", "Room 1", "19:00", "20:00", 12);
    for (int i = 0; i < 6; i++) {
      var room = "Room " + (i % 3 + 1);
      var hour = 9 + i;
      var session =
          day.session(
              i % 2 == 0 ? "Robotics Foundations" : "General English B1",
              "RF-1" + i,
              room,
              "%02d:30".formatted(hour),
              i < 3 ? "%02d:30".formatted(hour + 1) : "%02d:05".formatted(hour + 1),
              32);
      day.students(session, 29).trainer(session, "Katarzyna Zielińska");
      if (i < 2) {
        day.mark(session, 27, AttendanceValue.PRESENT).state(session, SessionState.CONDUCTING);
      }
    }
    return day;
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
      assertEquals(List.of(), draw(today, theme, language, "today-full"));
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void fitsTheSmallestWindow(Theme theme, Language language) throws Exception {
    try (var today = new TodayAtWork(folder, new MockedDay().day, bench.background)) {
      today.desk.clock.set(BusyDay.at(MockedDay.NOW));
      bench.step(today.model::showToday);
      bench.step(today.followUps::refresh);
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

  private static boolean isShown(Node node) {
    return Stream.iterate(node, it -> it != null, Node::getParent).allMatch(Node::isVisible);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsACallThatIsWrittenDown(Theme theme, Language language) throws Exception {
    try (var today = new TodayAtWork(folder, new MockedDay().day, bench.background)) {
      today.desk.clock.set(BusyDay.at(MockedDay.NOW));
      bench.step(today.model::showToday);
      bench.step(today.followUps::refresh);
      bench.step(() -> today.followUps.ask(today.followUps.pageProperty().get().due().getFirst()));
      bench.step(() -> today.followUps.noteProperty().set("Back on Sunday"));
      assertEquals(List.of(), draw(today, theme, language, "today-call"));
    }
  }

  /// Nobody stays away and no drawer is open: that is said in words.
  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsADayOnWhichNobodyIsToBeCalled(Theme theme, Language language) throws Exception {
    try (var today = new TodayAtWork(folder, shortSessions(), bench.background)) {
      today.desk.clock.set(BusyDay.at("10:12"));
      bench.step(today.model::showToday);
      bench.step(today.followUps::refresh);
      assertEquals(List.of(), draw(today, theme, language, "today-quiet"));
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
    return new Fxml(messages).load(new TodayController(today.model, today.followUps, messages));
  }
}
