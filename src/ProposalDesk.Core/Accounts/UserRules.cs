using System.Text.RegularExpressions;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Core.Accounts;

/// <summary>What every account must keep to.</summary>
internal static partial class UserRules
{
    public static void DemandSectionFor(IReadOnlyList<DeskRole> roles, long? sectionId)
    {
        if (roles.Count == 0)
        {
            throw new RuleViolationException("roles-missing", "请至少选择一个岗位。", "Roles");
        }

        if (sectionId is null && roles.Any(r => r is DeskRole.Handler or DeskRole.SectionHead))
        {
            throw new RuleViolationException("section-missing", "承办人和科室负责人必须属于一个科室，请选择科室。", "SectionId");
        }

        if (roles.Contains(DeskRole.Observer) && roles.Count > 1)
        {
            throw new RuleViolationException("observer-alone", "督查观察员是局外人员，不能同时担任其他岗位。", "Roles");
        }

        if (roles.Contains(DeskRole.Auditor) && roles.Count > 1)
        {
            throw new RuleViolationException("auditor-alone", "安全审计员只看安全日志，不能同时担任其他岗位。", "Roles");
        }
    }

    /// <returns>Without blanks around it.</returns>
    public static string DemandName(string name) => name.Trim() is var tidy && tidy != Actor.ServerName
        ? tidy
        : throw new RuleViolationException("reserved-name", $"“{Actor.ServerName}”是系统自己用的名称，请填写本人的姓名。", "DisplayName");

    /// <summary>An address that a mail server takes, a number that a gateway takes; both may be missing.</summary>
    public static (string? Email, string? Phone) DemandReachable(string? email, string? phone)
    {
        var (mail, number) = (email?.Trim() ?? "", phone?.Trim() ?? "");
        if (mail.Length > 0 && !EmailForm().IsMatch(mail))
        {
            throw new RuleViolationException("email", "电子邮箱不完整，请写成 name@example.gov.cn 的形式，或者留空。", "Email");
        }

        if (number.Length > 0 && number != PersonalSeal.Unreadable && !PhoneForm().IsMatch(number))
        {
            throw new RuleViolationException("phone", "手机号只能有数字、空格和短横线，前面可以有加号，或者留空。", "Phone");
        }

        return (mail.Length > 0 ? mail : null, number.Length > 0 ? number : null);
    }

    public static string Words(this IEnumerable<DeskRole> roles) => string.Join("、", roles.Order().Select(r => r.Label()));

    [GeneratedRegex(@"^(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\z")]
    private static partial Regex EmailForm();

    [GeneratedRegex(@"^\+?[0-9][0-9 -]{4,19}\z")]
    private static partial Regex PhoneForm();
}
