using ProposalDesk.Core.Reports;
using static ProposalDesk.Core.Demonstration.DemonstrationCourse;

namespace ProposalDesk.Core.Demonstration;

/// <summary>What the clerk of the demonstration has taken into 成效库 so far, out of what the cases offer.</summary>
public sealed class DemonstrationResults(SaveWorkResult save, ReportFactsQuery facts)
{
    // Enough for the summary to say something, and so few that there is still something to choose from.
    private const int AnswersTaken = 3;
    private const string WithoutTheme = "数字乡村";

    // What was talked over is told outside without names and without anybody's words.
    private const string MeetingOutside = "3月18日，就推行市民服务“一码通”在市图书馆召开协商座谈会，商定先公交、图书馆，后公园、社区医院，分场景推进";

    public async Task TakeAsync(DemonstrationDesk desk, CancellationToken ct)
    {
        var clerk = desk.As("clerk", On(5, 19), 16);
        var (bureauId, year) = (desk.Year.BureauId, desk.Year.Year);
        var offered = WorkResultSuggestions.Of(await facts.LoadAsync(bureauId, year, clerk.Today, ct));
        var answers = offered.Where(s => s.Entry.Kind == WorkResultKind.Result).Take(AnswersTaken)
            .Select((s, i) => (s.Key, Entry: s.Entry with { IsPublic = i < AnswersTaken - 1 }));
        var meeting = offered.Where(s => s.Entry.Kind == WorkResultKind.Meeting).Take(1)
            .Select(s => (s.Key, Entry: s.Entry with { Text = MeetingOutside, IsPublic = true, IsChosen = true }));
        foreach (var (key, entry) in answers.Concat(meeting).ToList())
        {
            await save.ExecuteAsync(
                new(bureauId, year, null, key, entry with { Theme = entry.Theme ?? WithoutTheme }), clerk, ct);
        }

        desk.Db.ChangeTracker.Clear();
    }
}
