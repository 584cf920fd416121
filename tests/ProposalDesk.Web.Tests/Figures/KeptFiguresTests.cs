using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Supervision;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Figures;

/// <summary>Figures are kept by blocks of cases: after every change they say what counting all of them anew says.</summary>
public abstract class KeptFiguresTests(DeskFixture desk)
{
    [Fact]
    public async Task Figures_that_are_kept_follow_every_change_in_every_block_of_cases()
    {
        var ct = TestContext.Current.CancellationToken;
        var first = await desk.SentAsync(await desk.ReceiveAsync("701", joint: 2));
        await desk.InHandlingAsync(await desk.ReceiveAsync("702", role: HandlingRole.Split));
        await NextCaseInBlockAsync(3);
        var second = await desk.InHandlingAsync(await desk.ReceiveAsync("703", kind: ProposalKind.DeputySuggestion));
        await NextCaseInBlockAsync(7);
        var third = await desk.SentAsync(await desk.ReceiveAsync("704"));
        Assert.Equal([0, 3, 7], new[] { first, second, third }.Select(id => CaseBlock.Of(id).Number));
        await AgreesAsync(ct);

        await desk.RateAsync(first, FeedbackRating.Dissatisfied, "没有回应");
        await AgreesAsync(ct);
        await desk.ChangeAsync(second, "clerk", (p, actor) => p.Withdraw("代表撤回", "来函", actor));
        await AgreesAsync(ct);
        await desk.ChangeAsync(third, "handler1", (p, actor) => p.MarkImplementation(p.Items[0].Id, true, actor.Today, "已完成", actor));
        await desk.ReceiveAsync("705", role: HandlingRole.Assist);
        await AgreesAsync(ct);
        await desk.WithDbAsync(db => db.Proposals.ExecuteUpdateAsync(p => p.SetProperty(x => x.IsKey, true), ct));
        await AgreesAsync(ct);
    }

    // Inside a transaction nothing is taken from what is kept.
    private async Task AgreesAsync(CancellationToken ct)
    {
        var kept = await InWordsAsync(inTransaction: false, ct);
        Assert.Equal(await InWordsAsync(inTransaction: true, ct), kept);
    }

    private Task<List<string>> InWordsAsync(bool inTransaction, CancellationToken ct) => desk.WithAsync(async (IServiceProvider services) =>
    {
        var db = services.GetRequiredService<DeskContext>();
        var (figures, basis) = (services.GetRequiredService<FigureBook>(), await services.GetRequiredService<DeadlineBasisBook>()
            .OpenAsync(ct));
        await using var transaction = inTransaction ? await db.Database.BeginTransactionAsync(ct) : null;
        var (year, bureau, today) = (basis.Years[0], desk.Bureau.Id, desk.Today);
        var scope = new FigureScope(Year: year.Year);
        var table = await figures.RunAsync(scope, bureau, today, ct);
        var years = await figures.RunAsync(new FigureScope(), [.. basis.Years.Select(y => y.Year)], bureau, today, ct);
        var parts = await figures.BreakdownAsync(
            FigureKind.Answered, FigureDimension.Section, FigureDimension.Kind, scope, bureau, today, ct);
        var one = await figures.OneAsync(FigureKind.FeedbackReturned, scope, bureau, today, ct);
        var times = await services.GetRequiredService<TimeInStages>().TimesAsync(year.Id, 0, today, basis.Calendar, ct);

        return (List<string>)
        [
            .. table.Figures.Select(f => $"{f.Kind} {f.Text}"),
            .. years.SelectMany(y => y.Value.Figures.Select(f => $"{y.Key} {f.Kind} {f.Text}")),
            .. parts.Cells.OrderBy(c => c.Key).Select(c => $"{c.Key} {c.Value.Text}"),
            one.Text,
            .. times.Select(t => t.ToString()),
        ];
    });

    private Task NextCaseInBlockAsync(long block) => desk.NextCaseAsync((block * CaseBlock.Size) + 2);
}

public sealed class KeptFiguresTestsOnSqlite(SqliteDesk desk) : KeptFiguresTests(desk), IClassFixture<SqliteDesk>;

public sealed class KeptFiguresTestsOnPostgreSql(PostgreSqlDesk desk) : KeptFiguresTests(desk), IClassFixture<PostgreSqlDesk>;
