#include "model_sensitivity.h"
#include "plot.h"

#include <stdio.h>
#include <string.h>

/* The ten parameters that matter most, as a picture that stands by itself. */

enum {
    ROW = 46,
    TOP = 76,
    LEFT = 262,
    RIGHT = 60,
    BOTTOM = 34,
    WIDTH = 880,
    TEXT_BYTES = 120,
    MEANING_SHOWN = 42
};
#define INK      PLOT_INK
#define LOW_END  PLOT_MARKETING
#define HIGH_END PLOT_SALES
#define BAR      13
#define THIN_BAR 7

struct tornado {
    struct paper *paper;
    double most; /* share of revenue at the right edge */
};

static double x_of(const struct tornado *t, double share)
{
    double half = (WIDTH - LEFT - RIGHT) / 2.0;
    return LEFT + half + share / t->most * half;
}

static void put_bar(const struct tornado *t, const struct effect *effect, double y, double height,
                    const char *colour, double strength)
{
    double a = x_of(t, 0), b = x_of(t, effect->relative);
    double left = a < b ? a : b, width = a < b ? b - a : a - b;
    paper_put(t->paper,
              "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" "
              "opacity=\"%.2f\"/>\n",
              left, y, width, height, colour, strength);
}

static void put_text(const struct tornado *t, double x, double y, const char *anchor,
                     const char *style, const char *text)
{
    struct plot_label label = {x, y, anchor, style, INK};
    plot_text(t->paper, label, text);
}

static void name_end(const struct sensitivity *s, unsigned end, char out[TEXT_BYTES])
{
    if (parameter_info(s->parameter)->count > 1)
        snprintf(out, TEXT_BYTES, "× %.1f", s->scale[end]);
    else
        snprintf(out, TEXT_BYTES, "%.3g", s->value[end]);
}

/* The value of the parameter behind the end of its bar; both on one side stand apart. */
static void put_end(const struct tornado *t, const struct sensitivity *s, unsigned end, double y)
{
    char text[TEXT_BYTES];
    double mine = s->effect[PLAN_AS_IS][OUTCOME_YEAR][end].relative;
    double other = s->effect[PLAN_AS_IS][OUTCOME_YEAR][1 - end].relative;
    bool is_right = mine > other;
    name_end(s, end, text);
    double x = x_of(t, is_right ? (mine > 0 ? mine : 0) : (mine < 0 ? mine : 0));
    put_text(t, is_right ? x + 5 : x - 5, y + BAR - 2, is_right ? "start" : "end", "n", text);
}

/* Drawn first, so that a shorter bar on the same side lies on it. */
static unsigned longer_end(const struct sensitivity *s)
{
    const struct effect *ends = s->effect[PLAN_AS_IS][OUTCOME_YEAR];
    double low = ends[END_LOW].relative, high = ends[END_HIGH].relative;
    return (low < 0 ? -low : low) >= (high < 0 ? -high : high) ? END_LOW : END_HIGH;
}

static void put_parameter(const struct tornado *t, const struct sensitivity *s, double y)
{
    const struct parameter_info *info = parameter_info(s->parameter);
    char text[TEXT_BYTES];
    bool is_long = strlen(info->meaning) > MEANING_SHOWN;
    put_text(t, 12, y + 11, "start", "k", info->name);
    snprintf(text, sizeof text, "%.*s%s", MEANING_SHOWN, info->meaning, is_long ? "…" : "");
    put_text(t, 12, y + 25, "start", "n", text);
    for (unsigned i = 0; i < END_COUNT; i++) {
        unsigned end = i == 0 ? longer_end(s) : 1 - longer_end(s);
        const char *colour = end == END_LOW ? LOW_END : HIGH_END;
        put_bar(t, &s->effect[PLAN_AS_IS][OUTCOME_YEAR][end], y, BAR, colour, 1);
        put_bar(t, &s->effect[PLAN_BALANCED][OUTCOME_YEAR][end], y + BAR + 2, THIN_BAR, colour,
                0.55);
        put_end(t, s, end, y);
    }
}

static void put_axis(const struct tornado *t, double bottom)
{
    double step = plot_step(2 * t->most, 8);
    for (int i = -8; i <= 8; i++) {
        double share = i * step;
        char text[TEXT_BYTES];
        if (share > t->most || share < -t->most) continue;
        paper_put(t->paper, "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%.1f\" stroke=\"%s\"/>\n",
                  x_of(t, share), x_of(t, share), TOP - 8, bottom, i == 0 ? INK : "#E3E8ED");
        snprintf(text, sizeof text, "%+.0f %%", 100 * share);
        put_text(t, x_of(t, share), bottom + 16, "middle", "n", i == 0 ? "as usual" : text);
    }
}

static void put_key(const struct tornado *t)
{
    static const struct {
        const char *colour, *words;
        double x;
    } keys[] = {{LOW_END, "at the low end of the range", 262}, {HIGH_END, "at the high end", 460}};
    put_text(t, 12, 22, "start", "t",
             "What the year's revenue hangs on: each parameter alone at the ends of its range");
    for (unsigned i = 0; i < 2; i++) {
        paper_put(t->paper, "<rect x=\"%.0f\" y=\"38\" width=\"12\" height=\"12\" fill=\"%s\"/>\n",
                  keys[i].x, keys[i].colour);
        put_text(t, keys[i].x + 17, 48, "start", "n", keys[i].words);
    }
    put_text(t, 600, 48, "start", "n", "thick: as it is; thin: balanced plan");
}

static double largest(const struct sensitivity *const *ranked, unsigned count)
{
    double most = 0.01;
    for (unsigned i = 0; i < count; i++) {
        for (unsigned plan = PLAN_AS_IS; plan <= PLAN_BALANCED; plan++) {
            double size = sensitivity_size(ranked[i], (enum sensitivity_plan)plan, OUTCOME_YEAR);
            if (size > most) most = size;
        }
    }
    return most * 1.02;
}

static void draw(const struct tornado *t, const struct sensitivity *const *ranked, unsigned count)
{
    double bottom = TOP + (double)count * ROW;
    paper_put(t->paper,
              "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %.0f\" width=\"%d\" "
              "height=\"%.0f\" role=\"img\" font-family=\"sans-serif\">\n"
              "<title>Tornado plot of the model's parameters</title>\n"
              "<style>.t{font-size:16px;font-weight:bold}.k{font-size:13px;font-weight:bold}"
              ".n{font-size:11px}</style>\n"
              "<rect width=\"100%%\" height=\"100%%\" fill=\"#FFFFFF\"/>\n",
              WIDTH, bottom + BOTTOM, WIDTH, bottom + BOTTOM);
    put_key(t);
    put_axis(t, bottom);
    for (unsigned i = 0; i < count; i++)
        put_parameter(t, ranked[i], TOP + (double)i * ROW);
    paper_put(t->paper, "</svg>\n");
}

bool sensitivity_draw(const struct sensitivity *const *ranked, unsigned count, const char *path)
{
    struct paper paper = {0};
    struct tornado tornado = {&paper, largest(ranked, count)};
    draw(&tornado, ranked, count);
    FILE *file = paper.has_failed ? NULL : fopen(path, "w");
    bool is_written = file != NULL && fwrite(paper.bytes, paper.size, 1, file) == 1;
    if (file != NULL && fclose(file) != 0) is_written = false;
    paper_free(&paper);
    return is_written;
}
