# Real Python style: inheritance and composition in a payroll
class Employee:
    def __init__(self, id, name):
        self.id = id
        self.name = name

class SalaryEmployee(Employee):
    def __init__(self, id, name, weekly_salary):
        super().__init__(id, name)
        self.weekly_salary = weekly_salary
    def calculate_payroll(self):
        return self.weekly_salary

class HourlyEmployee(Employee):
    def __init__(self, id, name, hours_worked, hour_rate):
        super().__init__(id, name)
        self.hours_worked = hours_worked
        self.hour_rate = hour_rate
    def calculate_payroll(self):
        return self.hours_worked * self.hour_rate

class CommissionEmployee(SalaryEmployee):
    def __init__(self, id, name, weekly_salary, commission):
        super().__init__(id, name, weekly_salary)
        self.commission = commission
    def calculate_payroll(self):
        return super().calculate_payroll() + self.commission

class PayrollSystem:
    def calculate_payroll(self, employees):
        print("Calculating Payroll")
        for employee in employees:
            print(f"Payroll for: {employee.id} - {employee.name}")
            print(f"- Check amount: {employee.calculate_payroll()}")

staff = [SalaryEmployee(1, "John Smith", 1500), HourlyEmployee(2, "Jane Doe", 40, 15), CommissionEmployee(3, "Kevin Bacon", 1000, 250)]
payroll = PayrollSystem()
payroll.calculate_payroll(staff)
staff.append(Employee(4, "Invalid"))
payroll.calculate_payroll(staff[2:])
