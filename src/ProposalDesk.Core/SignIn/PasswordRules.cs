using Microsoft.AspNetCore.Identity;
using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.SignIn;

/// <summary>
/// What a password must be: long, and not one of those that are tried first. No kinds of characters are asked for. What is
/// easily guessed (common passwords, keys in a row, repetitions, the person's own names and the desk's) is told by zxcvbn.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<DeskUser>
{
    public const int ShortestLength = 12;

    public const int LongestLength = 128;

    // Of 0 to 4: some 10^10 guesses.
    private const int Enough = 3;

    // Beyond it every further character makes it stronger, and only the judgement slower.
    private const int JudgedLength = 60;

    // Two letters stand in many a word; two characters are a name.
    private const int ShortestLatinName = 3;

    // What is tried first in this language and in this house.
    private static readonly string[] _local =
    [
        "woaini", "5201314", "1314520", "woaizhongguo", "zhongguo", "mima", "guanliyuan", "admin", "administrator", "proposaldesk",
        "proposal", "tian", "tianban", "tian2021ban", "tianbanli",
        "jianyi", "zhengxie", "renda", "shizhengfu", "bangongshi", "提案", "建议", "办理", "提案办理",
        "提案办理工作台", "政协", "人大", "密码", "管理员", "办公室",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<DeskUser> manager, DeskUser user, string? password) =>
        Task.FromResult(WhatIsWrong(password ?? "", [user.UserName ?? "", user.DisplayName]) is { } sentence
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordRefused", Description = sentence })
            : IdentityResult.Success);

    /// <param name="names">The person's own.</param>
    /// <returns>Null where the password is good.</returns>
    public static string? WhatIsWrong(string password, IReadOnlyList<string> names)
    {
        var length = Characters.Count(password);
        if (length < ShortestLength)
        {
            return $"密码至少{ShortestLength}位，还差{ShortestLength - length}位。几个不相干的词连起来最好记，也最难猜。";
        }

        if (length > LongestLength)
        {
            return $"密码最多{LongestLength}位。";
        }

        if (names.Any(name => name.Length >= (name.All(char.IsAscii) ? ShortestLatinName : 2)
            && password.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            return "密码里有您的用户名或者姓名，容易被猜到，请换一个。";
        }

        var judged = Zxcvbn.Zxcvbn.MatchPassword(Characters.First(password, Math.Min(JudgedLength, length)), names.Concat(_local));

        return judged.Score < Enough ? "这个密码容易被猜到（常见密码、连续的键或者重复的字），请换一个。几个不相干的词连起来最好记，也最难猜。" : null;
    }
}
