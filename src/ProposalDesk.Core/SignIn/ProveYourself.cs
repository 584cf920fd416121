using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.SignIn;

/// <summary>
/// Asked once more before what weighs much: a letter signed or made void, an account, a key. A proof of the last minutes
/// counts, so that whoever signs ten letters is asked once.
/// </summary>
public sealed class ProveYourself(DeskContext db, UserManager<DeskUser> users, SecondFactors factors, SignInPace pace, TimeProvider system)
{
    /// <param name="Secret">The password, or a code of the second factor.</param>
    public sealed record Command(Guid SessionId, string Secret, string Address);

    public Task<bool> IsProvedAsync(Guid sessionId, CancellationToken ct)
    {
        var since = system.GetUtcNow().UtcDateTime - SignInSession.ProofLasts;

        return db.SignInSessions.AnyAsync(s => s.Id == sessionId && s.ProvedAt > since, ct);
    }

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var user = await users.FindByIdAsync($"{actor.UserId}")
            ?? throw new InvalidOperationException("Whoever has a session has an account.");
        pace.Demand(user.UserName!, command.Address);
        if (!await users.CheckPasswordAsync(user, command.Secret) && !await factors.AcceptsAsync(user, command.Secret))
        {
            await db.RecordAtOnceAsync(actor, SecurityEventKind.Proof, "再次验证没有通过。", "", ct);
            throw new RuleViolationException("wrong-secret", pace.After(
                user.UserName!, command.Address, user.TwoFactorEnabled ? "密码或者验证码不对" : "密码不对", "，请重新填写。"));
        }

        pace.Forget(user.UserName!, command.Address);
        await db.RecordAtOnceAsync(actor, SecurityEventKind.Proof, "再次验证通过。", "", ct);
        var now = system.GetUtcNow().UtcDateTime;
        await db.SignInSessions.Where(s => s.Id == command.SessionId).ExecuteUpdateAsync(s => s.SetProperty(x => x.ProvedAt, now), ct);
    }
}
