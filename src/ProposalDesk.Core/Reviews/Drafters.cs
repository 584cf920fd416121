using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Reviews;

/// <summary>
/// 起草人: who wrote in a text, in the order in which they first did. None of them reviews it (domain.md §3.7); whoever
/// wrote for a leader they stand in for keeps the leader from reviewing it too, since it was written in that name.
/// </summary>
public sealed class Drafters
{
    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private Drafters(IReadOnlyList<Drafter> people) => People = people;

    public static Drafters None { get; } = new([]);

    public IReadOnlyList<Drafter> People { get; }

    /// <summary>王宁、郑洁（代钱立）</summary>
    public string InWords => string.Join("、", People.Select(p => p.ForName is { } leader ? $"{p.Name}（代{leader}）" : p.Name));

    /// <summary>True for whoever wrote, and for whoever it was written for.</summary>
    public bool Include(long userId) => People.Any(p => p.UserId == userId || p.ForUserId == userId);

    /// <param name="capacity">The capacity in which the person writes.</param>
    public Drafters With(Capacity capacity, Actor actor)
    {
        var person = capacity.UserId == actor.UserId ? new Drafter(actor.UserId, actor.Name) : new Drafter(
            actor.UserId, actor.Name, capacity.UserId, capacity.Name);

        return People.Contains(person) ? this : new([.. People, person]);
    }

    /// <summary>As it is stored.</summary>
    public string Write() => JsonSerializer.Serialize(People, _options);

    public static Drafters Read(string json) => new(JsonSerializer.Deserialize<List<Drafter>>(json, _options)!);

    /// <param name="ForUserId">The leader in whose name the person wrote; null for their own.</param>
    public sealed record Drafter(long UserId, string Name, long? ForUserId = null, string? ForName = null);
}
