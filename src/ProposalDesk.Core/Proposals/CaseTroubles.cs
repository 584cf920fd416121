using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>
/// Work over many cases in which one that cannot be worked on keeps nobody waiting: the others go on, the bad one is
/// logged, and clerk and administrator are told of it by its number, once a day.
/// </summary>
public sealed partial class CaseTroubles(DeskContext db, DeskClock clock, ILogger<CaseTroubles> logger)
{
    /// <summary>More than these on a day are one message: something is wrong with the desk, not with cases.</summary>
    public const int ToldOneByOne = 20;

    private const int NumbersShown = 100;

    private readonly SortedDictionary<long, string> _found = [];

    /// <summary>
    /// Does the work for a page at once and, where that fails, one by one, each with a clean context. A row that somebody
    /// else changed in the same moment is left to them.
    /// </summary>
    /// <param name="work">Saves what it does; may be called again for a part of the page.</param>
    /// <param name="caseOf">The case a row belongs to, if any.</param>
    /// <param name="what">For people, after 没能, e.g. 核对时限.</param>
    public async Task GuardAsync<T>(IReadOnlyList<T> page, Func<IReadOnlyList<T>, Task> work, Func<T, long?> caseOf, string what)
    {
        try
        {
            await work(page);
        }
        catch (Exception problem) when (IsOfARow(problem))
        {
            db.ChangeTracker.Clear();
            if (page.Count > 1)
            {
                foreach (var one in page)
                {
                    await GuardAsync([one], work, caseOf, what);
                }
            }
            else if (!IsOvertaken(problem))
            {
                Note(caseOf(page[0]), what, problem);
            }
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>Logs the case, and has it told with <see cref="TellAsync"/>.</summary>
    public void Note(long? proposalId, string what, Exception problem)
    {
        LeftOut(logger, problem, proposalId, what);
        if (proposalId is { } id)
        {
            _found.TryAdd(id, what);
        }
    }

    /// <summary>Tells of the cases noted since the last time; of each once a day.</summary>
    public async Task TellAsync(CancellationToken ct)
    {
        if (_found.Count == 0)
        {
            return;
        }

        var now = clock.UtcNow;
        var day = string.Create(CultureInfo.InvariantCulture, $"{now.ToBeijingDate():yyyyMMdd}");
        var numbers = await NumbersAsync([.. _found.Keys], ct);
        var roster = await Roster.LoadAsync(db, ct);
        foreach (var person in roster.People.Where(p => p.Is(DeskRole.Clerk) || p.Is(DeskRole.Administrator)))
        {
            var unsaid = await UnsaidAsync(day, person.UserId, ct);
            foreach (var (id, what) in unsaid.Take(ToldOneByOne))
            {
                var sentence = $"{numbers[id]}的记录前后不一致，系统没能{what}，这一件先跳过，其他件照常。请系统管理员查看系统日志。";
                db.Outbox.Add(OutboxMessage.InApp(
                    KeyOf(day, id, person.UserId), person.UserId, person.Is(DeskRole.Clerk) ? id : null, sentence,
                    new OutsideWords($"{numbers[id]}：记录有误，请查看", sentence), now));
            }

            if (unsaid.Count > ToldOneByOne)
            {
                var rest = unsaid.Skip(ToldOneByOne).Select(u => numbers[u.Key]).ToList();
                var sentence = string.Create(CultureInfo.InvariantCulture,
                    $"另有{rest.Count}件记录前后不一致，系统先跳过：{string.Join("、", rest.Take(NumbersShown))}{(rest.Count > NumbersShown ? "等" : "")}。"
                        + $"请系统管理员查看系统日志。");
                db.Outbox.Add(OutboxMessage.InApp(
                    KeyOf(day, 0, person.UserId), person.UserId, null, sentence, new OutsideWords("多件记录有误，请查看", sentence), now));
            }
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        _found.Clear();
    }

    private async Task<List<KeyValuePair<long, string>>> UnsaidAsync(string day, long userId, CancellationToken ct)
    {
        var prefix = $"trouble:{day}:";
        var said = (await db.Outbox.AsNoTracking()
            .Where(m => m.RecipientUserId == userId && m.Channel == OutboxChannel.InApp && m.Key.StartsWith(prefix))
            .Select(m => m.Key).ToListAsync(ct)).ToHashSet();

        // The many were told together: nothing more of them today.
        return said.Contains(KeyOf(day, 0, userId)) ? [] : [.. _found.Where(f => !said.Contains(KeyOf(day, f.Key, userId)))];
    }

    // Nothing but what is printed on the case: more of it might not be readable.
    private async Task<Dictionary<long, string>> NumbersAsync(List<long> ids, CancellationToken ct)
    {
        var known = await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, p.CaseNumber, IsSuggestion = p.Kind == ProposalKind.DeputySuggestion })
            .ToDictionaryAsync(p => p.Id, p =>
                (p.IsSuggestion ? ProposalKind.DeputySuggestion : ProposalKind.CppccProposal).NumberInWords(p.CaseNumber), ct);

        return ids.ToDictionary(id => id, id => known.GetValueOrDefault(id, "一件已经不在的件"));
    }

    private static bool IsOfARow(Exception problem) =>
        problem is not (OperationCanceledException or OutOfMemoryException) && !problem.IsDatabaseAway();

    private static bool IsOvertaken(Exception problem) =>
        problem is DbUpdateConcurrencyException || (problem is DbUpdateException update && update.IsUniqueViolation());

    private static string KeyOf(string day, long proposalId, long userId) =>
        string.Create(CultureInfo.InvariantCulture, $"trouble:{day}:{proposalId}:{userId}");

    [LoggerMessage(Level = LogLevel.Error, Message = "Left out proposal {ProposalId}, which could not be worked on: {What}")]
    private static partial void LeftOut(ILogger logger, Exception problem, long? proposalId, string what);
}
