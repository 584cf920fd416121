using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.SignIn;

/// <summary>
/// Asked once more before what weighs much: a letter signed or made void, an account, a key. A proof of the last minutes
/// counts, so that whoever signs ten letters is asked once.
/// </summary>
public sealed class ProveYourself(DeskContext db, UserManager<DeskUser> users, SecondFactors factors, SignInPace pace, TimeProvider system,
    EmergencyPasswords emergency, IOptions<SingleSignOnOptions> singleSignOn)
{
    private static readonly TimeSpan _clocksDiffer = TimeSpan.FromMinutes(1);

    /// <param name="Secret">The password, or a code of the second factor.</param>
    public sealed record Command(Guid SessionId, string Secret, string Address);

    /// <summary>What somebody can show here; neither where only the identity service can prove them.</summary>
    public sealed record Ways(bool Password, bool Code)
    {
        public bool AreNone => !Password && !Code;

        public string InWords => (Password, Code) switch
        {
            (true, true) => "密码或者验证码",
            (true, false) => "密码",
            _ => "验证码",
        };
    }

    public async Task<Ways> WaysOfAsync(Actor actor) => WaysOf(await UserAsync(actor));

    public Task<bool> IsProvedAsync(Guid sessionId, CancellationToken ct)
    {
        var since = system.GetUtcNow().UtcDateTime - SignInSession.ProofLasts;

        return db.SignInSessions.AnyAsync(s => s.Id == sessionId && s.ProvedAt > since, ct);
    }

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var user = await UserAsync(actor);
        var ways = WaysOf(user);
        pace.Demand(user.UserName!, command.Address);
        var isProved = (ways.Password && await users.CheckPasswordAsync(user, command.Secret))
            || await factors.AcceptsAsync(user, command.Secret);
        if (!isProved)
        {
            await db.RecordAtOnceAsync(actor, SecurityEventKind.Proof, "再次验证没有通过。", "", ct);
            throw new RuleViolationException("wrong-secret", pace.After(
                user.UserName!, command.Address, $"{ways.InWords}不对", "，请重新填写。"));
        }

        pace.Forget(user.UserName!, command.Address);
        await NoteAsync(command.SessionId, "再次验证通过。", actor, ct);
    }

    /// <summary>The identity service asked the person again.</summary>
    /// <param name="userName">Whom it met.</param>
    /// <param name="provedAt">When, in UTC, as it says.</param>
    /// <param name="askedAt">When it was asked to, by this clock.</param>
    public async Task BySingleSignOnAsync(
        Guid sessionId, string? userName, DateTime? provedAt, DateTime askedAt, Actor actor, CancellationToken ct)
    {
        var user = await UserAsync(actor);
        var problem = users.NormalizeName(userName?.Trim()) != user.NormalizedUserName
            ? $"{singleSignOn.Value.Name}里登录的不是您的账号"
            // Two clocks are seldom the same.
            : provedAt is null || provedAt < askedAt - _clocksDiffer ? $"{singleSignOn.Value.Name}没有重新验证您的身份" : null;
        if (problem is not null)
        {
            await db.RecordAtOnceAsync(actor, SecurityEventKind.Proof, $"再次验证没有通过：{problem}。", "", ct);
            throw new RuleViolationException("not-proved", $"{problem}，这一步还没有办理。请关闭这个窗口，回到原来的页面再确认一次；仍然不行，请联系系统管理员。");
        }

        await NoteAsync(sessionId, $"在{singleSignOn.Value.Name}再次验证通过。", actor, ct);
    }

    private async Task<DeskUser> UserAsync(Actor actor) => await users.FindByIdAsync($"{actor.UserId}")
        ?? throw new InvalidOperationException("Whoever has a session has an account.");

    private Ways WaysOf(DeskUser user) =>
        new(user.PasswordHash is not null && emergency.Accepts(user), user.TwoFactorEnabled);

    private async Task NoteAsync(Guid sessionId, string sentence, Actor actor, CancellationToken ct)
    {
        await db.RecordAtOnceAsync(actor, SecurityEventKind.Proof, sentence, "", ct);
        var now = system.GetUtcNow().UtcDateTime;
        await db.SignInSessions.Where(s => s.Id == sessionId).ExecuteUpdateAsync(s => s.SetProperty(x => x.ProvedAt, now), ct);
    }
}
