using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// What forms say, and how they count, when a value cannot be read or breaks a plain limit, unless the form has words of
/// its own.
/// </summary>
public sealed class ChineseModelMessages : IValidationMetadataProvider
{
    public static void Set(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{value}”不能作为{field}，请检查后重新填写。");
        messages.SetMissingBindRequiredValueAccessor(field => $"请填写{field}。");
        messages.SetMissingKeyOrValueAccessor(() => "请填写这一项。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容，请重新提交。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”的写法不对，请检查后重新填写。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写的内容不对，请检查后重新填写。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请填写数字。");
        messages.SetUnknownValueIsInvalidAccessor(field => $"{field}的内容不对，请检查后重新填写。");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”的写法不对，请检查后重新填写。");
        messages.SetValueMustBeANumberAccessor(field => $"{field}请填写数字。");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写这一项。");
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        var validators = context.ValidationMetadata.ValidatorMetadata;
        for (var i = 0; i < validators.Count; i++)
        {
            if (validators[i] is StringLengthAttribute limit)
            {
                validators[i] = new CharacterLimitAttribute(limit.MaximumLength, limit.MinimumLength) { ErrorMessage = limit.ErrorMessage };
            }
        }

        foreach (var attribute in validators.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null)
            {
                attribute.ErrorMessage = Sentence(attribute);
            }
        }
    }

    private static string? Sentence(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "请填写{0}。",
        CharacterLimitAttribute { Minimum: > 0 } => "{0}应为{2}到{1}个字。",
        CharacterLimitAttribute => "{0}最多{1}个字。",
        RangeAttribute => "{0}应在{1}到{2}之间。",
        CompareAttribute => "两次填写的不一样，请重新填写。",
        EmailAddressAttribute => "{0}不像邮箱地址，请检查。",
        PhoneAttribute => "{0}不像电话号码，请检查。",
        _ => null,
    };
}
