using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.Outbox;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Sentences;

/// <summary>A small desk with a few cases of each kind, carried through all that can happen to a case.</summary>
public sealed partial class SpokenDesk(DeskFixture desk)
{
    private static readonly string[] _people =
        ["director", "deputy1", "deputy2", "clerk", "head1", "handler1", "colleague1", "head2", "handler2"];

    private readonly Dictionary<string, SpokenCase> _cases = [];
    private readonly List<Stage> _script = [];

    /// <summary>The steps that wrote a line of history.</summary>
    public IReadOnlyCollection<ProposalStep> Steps { get; private set; } = [];

    /// <summary>The messages that were written about a case.</summary>
    public IReadOnlyCollection<CaseNews> News { get; private set; } = [];

    /// <returns>The texts by file name.</returns>
    public async Task<IReadOnlyDictionary<string, string>> LiveAsync()
    {
        foreach (var person in _people)
        {
            await desk.ReachAsync(person, $"{person}@qinghe.test");
        }

        foreach (var (section, deputy) in new[] { (desk.DataSection, "deputy1"), (desk.IndustrySection, "deputy2") })
        {
            await desk.WithDbAsync(db => db.Sections.Where(s => s.Id == section.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.SupervisingDeputyId, desk.UserId(deputy))));
        }

        Write();
        // Each day of all cases before the next: the clock goes one way.
        foreach (var stage in _script.OrderBy(s => s.On))
        {
            var on = DateOnly.ParseExact($"2021-{stage.On}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
            desk.Clock.Advance(TimeSpan.FromDays(on.DayNumber - desk.Today.DayNumber));
            await stage.Case.LiveAsync(stage);
        }

        foreach (var one in _cases.Values)
        {
            await one.EndAsync();
        }

        Steps = await desk.WithDbAsync(db => db.ProposalEvents.Select(e => e.Step).Distinct().ToListAsync());
        var keys = await desk.WithDbAsync(db => db.Outbox.Where(m => m.Channel == OutboxChannel.InApp && m.ProposalId != null)
            .Select(m => m.Key).ToListAsync());
        News = [.. keys.Select(k => Enum.TryParse<CaseNews>(k.Split(':')[0], out var news) ? news : (CaseNews?)null).OfType<CaseNews>()
            .Distinct()];

        return _cases.Values.GroupBy(c => c.File).ToDictionary(g => g.Key, g => string.Join("\n", g.Select(c => c.Text)));
    }

    private void Write()
    {
        WriteProposals();
        WriteRounds();
        WriteTroubles();
        WriteSuggestions();
        WriteAssisting();
    }

    // The stages of one case, each with its day, what is done and what is read besides.
    private void Tell(SpokenCase one, params IEnumerable<(string On, string Title, Func<SpokenCase, Task> Act, Readings Reads)> stages)
    {
        _cases.Add($"{one.File}/{one.Number}", one);
        _script.AddRange(stages.Select(s => new Stage(one, s.On, s.Title, () => s.Act(one), s.Reads)));
    }

    /// <param name="On">MM-dd.</param>
    internal sealed record Stage(SpokenCase Case, string On, string Title, Func<Task> Act, Readings Reads);
}
