using ProposalDesk.Core.Figures;
using ProposalDesk.Web.Features.Overview;

namespace ProposalDesk.Web.Features.Home;

/// <summary>
/// What a leader sees in ten seconds (domain.md §6): what is late outside and with whom, what falls due, key cases, 不满意, promises,
/// where the office itself is slow, and whether it is better than on this day last year.
/// </summary>
/// <param name="LatePromises">Of all the bureau, counted as far as <see cref="HomePage.Many"/>.</param>
public sealed record LeadersDesk(
    IReadOnlyList<LeadersDesk.Part> Parts, IReadOnlyList<LeadersDesk.Compared> Comparison, int LatePromises)
{
    /// <summary>Of a part so many are named; the others stand behind its link.</summary>
    public const int Named = 5;

    /// <summary>What falls due within so many days is told.</summary>
    public const int DaysAhead = 14;

    /// <summary>One thing to look at; nothing of it is good news.</summary>
    /// <param name="Key">Its place on the page.</param>
    /// <param name="IsBad">True where something is wrong as soon as there is one.</param>
    /// <param name="AllAddress">Where all of them are; null where all are named.</param>
    public sealed record Part(string Key, string Name, string Unit, int Number, bool IsBad, IReadOnlyList<Line> Lines, string? AllAddress);

    /// <param name="What">How it stands and with whom.</param>
    /// <param name="Actions">What can be done about it.</param>
    public sealed record Line(string Name, string? Title, string What, string Address, IReadOnlyList<Action> Actions);

    /// <summary>An address begins with ~.</summary>
    public sealed record Action(string Label, string Address);

    /// <summary>Better or worse than on this day last year.</summary>
    /// <param name="before">Null where there was no year.</param>
    public static IReadOnlyList<Compared> Compare(SameDay now, SameDay? before)
    {
        var last = before is { Received: > 0 } ? before : null;

        Compared[] rates = [Rate("已答复", s => s.Answered, s => s.Received), Rate("其中按期", s => s.InTime, s => s.Answered)];

        return last is null ? rates : [.. rates, new("逾期没有答复", $"{now.Late}件", $"{last.Late}件", (now.Late - last.Late) switch
        {
            0 => "与去年同日一样",
            > 0 and var more => $"比去年同日多{more}件",
            var fewer => $"比去年同日少{-fewer}件",
        })];

        Compared Rate(string name, Func<SameDay, int> part, Func<SameDay, int> whole)
        {
            if (last is null || whole(last) == 0 || whole(now) == 0)
            {
                return new(name, InWords(now), last is null ? null : InWords(last), null);
            }

            var points = (int)Math.Round((100.0 * part(now) / whole(now)) - (100.0 * part(last) / whole(last)));

            return new(name, InWords(now), InWords(last), points switch
            {
                0 => "与去年同日一样",
                > 0 => $"比去年同日高{points}个百分点",
                _ => $"比去年同日低{-points}个百分点",
            });

            string InWords(SameDay s) => OverviewWords.Share(part(s), whole(s));
        }
    }

    /// <param name="Now">12/40，30%</param>
    /// <param name="LastYear">The same on this day last year; null where there was no year.</param>
    /// <param name="Verdict">比去年同日高5个百分点; null where nothing can be compared.</param>
    public sealed record Compared(string Name, string Now, string? LastYear, string? Verdict);
}
